// From what sentences say of an event's time to its first and last day.

import Testing

@testable import SanadText

@Suite("Event timelines")
struct EventTimelineTests {
  private func day(_ day: Int) -> PartialDate? { PartialDate(year: 2025, month: 5, day: day) }

  private func dates(_ times: [(EventTime.Part, Int)], days: Int? = nil) -> [String?] {
    var timeline = EventTimeline()
    for (part, day) in times {
      if let date = self.day(day) {
        timeline.times.append(EventTime(part: part, date: date, distance: 0))
      }
    }
    timeline.days = days
    return [timeline.dates.start?.iso, timeline.dates.end?.iso]
  }

  @Test("count the missing end by the duration")
  func durations() {
    #expect(dates([(.start, 12)], days: 3) == ["2025-05-12", "2025-05-14"])
    #expect(dates([(.end, 14)], days: 3) == ["2025-05-12", "2025-05-14"])
    #expect(dates([(.day, 12)], days: 3) == ["2025-05-12", "2025-05-14"])
  }

  @Test("join an opening and a closing that different sentences tell")
  func ends() {
    #expect(dates([(.end, 16), (.start, 14)]) == ["2025-05-14", "2025-05-16"])
    #expect(dates([(.end, 16)]) == [nil, "2025-05-16"])
    #expect(dates([(.end, 16), (.day, 14)]) == ["2025-05-14", "2025-05-16"])
  }

  @Test("let a period go before single days")
  func periods() throws {
    let last = try #require(day(9))
    #expect(dates([(.day, 8), (.whole(until: last), 7)]) == ["2025-05-07", "2025-05-09"])
  }

  @Test("take a day of something else at the event only where nothing speaks against it")
  func during() {
    #expect(dates([(.during, 8)]) == ["2025-05-08", nil])
    #expect(dates([(.during, 8)], days: 2) == [nil, nil])
    #expect(dates([(.during, 8), (.during, 9)]) == [nil, nil])
  }
}
