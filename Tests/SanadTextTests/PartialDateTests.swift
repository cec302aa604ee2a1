import SanadText
import Testing

@Suite("Partial dates")
struct PartialDateTests {
  @Test(
    "keep the precision that a text states",
    arguments: [
      ("2025-05-27", "date"), ("2025-05", "gYearMonth"), ("2025", "gYear"),
      ("--05-27", "gMonthDay"), ("--05", "gMonth"),
    ])
  func precision(iso: String, type: String) throws {
    let date = try #require(PartialDate(iso: iso))
    #expect(date.iso == iso)
    #expect(date.schemaType == type)
  }

  @Test(
    "refuse what no calendar has", arguments: ["2025-02-30", "2025-13-01", "25-1-1", "", "--13"])
  func refused(iso: String) { #expect(PartialDate(iso: iso) == nil) }

  @Test("count days and know the weekday")
  func days() throws {
    let date = try #require(PartialDate(iso: "2025-05-27"))
    #expect(date.dayNumber == 20_235)
    #expect(date.weekday == 2)
    #expect(PartialDate(dayNumber: 20_235) == date)
    #expect(PartialDate(iso: "1970-01-01")?.weekday == 4)
  }
}
