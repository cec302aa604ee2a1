// What the tagger reads in sentences of news, and what it must not take for a date.

import SanadText
import Testing

@Suite("Time expressions")
struct TimeTaggerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let language: String
    let text: String
    let published: String?
    let expected: [String]

    init(_ language: String, _ text: String, _ published: String?, _ expected: [String]) {
      self.language = language
      self.text = text
      self.published = published
      self.expected = expected
    }

    var testDescription: String { text }
  }

  private func expect(_ it: Case) throws {
    let found = try TimeLanguage(it.language).values(in: it.text, published: it.published)
    #expect(found == it.expected, "\(it.text)")
  }

  @Test(
    "leave the year out where nothing tells it",
    arguments: [
      Case("fr", "Il s'y rend du 27 au 29 mai en cours.", nil, ["--05-27/--05-29"]),
      Case("ar", "تحتضنه المدينة بين 27 و29 ماي الجاري.", nil, ["--05-27/--05-29"]),
      Case("ar", "زيارة تدوم ثلاثة أيام (16-18 فيفري).", nil, ["P3D", "--02-16/--02-18"]),
      Case("en", "Delegates meet on May 26-27.", nil, ["--05-26/--05-27"]),
      Case("fr", "Le vendredi 23 mai, ils ont signé.", nil, ["--05-23"]),
      // Far from the publication, in a sentence that tells neither past nor future.
      Case("en", "The anniversary is on 10 October.", "2025-03-06", ["--10-10"]),
      Case("fr", "Il la quitte en mars de la même année.", "2025-05-28", ["--03"]),
      Case("ar", "غادر المدينة في 3 مارس من السنة نفسها.", "2025-05-28", ["--03-03"]),
    ])
  func yearless(_ it: Case) throws { try expect(it) }

  @Test(
    "say nothing that needs a publication date without one",
    arguments: [
      Case("fr", "Arrivé hier, il repartira vendredi prochain.", nil, []),
      Case("en", "Sales fell last month and on Friday.", nil, []),
      Case("ar", "انطلقت الأشغال أمس الاثنين وتستمر الأسبوع المقبل.", nil, []),
    ])
  func unresolved(_ it: Case) throws { try expect(it) }

  @Test(
    "complete the year from the publication, the tense or the weekday",
    arguments: [
      Case("fr", "Le tarif vaut à compter du 1er janvier.", "2024-12-30", ["2025-01-01"]),
      Case("en", "The summit will open on 10 October.", "2025-03-06", ["2025-10-10"]),
      Case("en", "The summit was held on 10 October.", "2025-03-06", ["2024-10-10"]),
      Case("fr", "La réunion du jeudi 26 décembre.", "2025-06-30", ["2024-12-26"]),
      Case("ar", "عين في أوت الماضي.", "2026-02-17", ["2025-08"]),
      Case(
        "fr", "La trêve durera du 29 décembre au 3 janvier.", "2024-12-30",
        ["2024-12-29/2025-01-03"]),
    ])
  func completed(_ it: Case) throws { try expect(it) }

  @Test(
    "take the weekday that the sentence speaks of",
    arguments: [
      Case("fr", "Elle est arrivée jeudi.", "2025-05-28", ["2025-05-22"]),
      Case("fr", "La passation sera présidée jeudi.", "2025-05-28", ["2025-05-29"]),
      Case("ar", "أعلن المتحدث أن الوزير سيزور المدينة الخميس.", "2025-05-28", ["2025-05-29"]),
      Case("en", "The envoy will visit Lome on Thursday.", "2025-05-28", ["2025-05-29"]),
      // Published the day after: the weekday outweighs 'today'.
      Case("ar", "استقبل الوزير، اليوم الثلاثاء، نظيره.", "2025-05-28", ["2025-05-27"]),
    ])
  func weekdays(_ it: Case) throws { try expect(it) }

  @Test(
    "read every way to write a day",
    arguments: [
      Case("fr", "Signé le 1er juin 2024.", nil, ["2024-06-01"]),
      Case("ar", "في ٢٧ مايو ٢٠٢٥ بالدوحة", nil, ["2025-05-27"]),
      Case("ar", "صدر في 2 أيار/مايو 2024.", nil, ["2024-05-02"]),
      Case("ar", "توفي في 18 نيسان (أبريل) 1955.", nil, ["1955-04-18"]),
      Case("ar", "ولد في 3 كانون الثاني/يناير 1956 ببيروت.", nil, ["1956-01-03"]),
      Case("ar", "قدم الملف في الثالث من يونيو 2024.", nil, ["2024-06-03"]),
      Case("ar", "ما بين2003 و2005", nil, ["2003/2005"]),
      Case("en", "Signed on 2 May 2024, renewed May 3, 2025.", nil, ["2024-05-02", "2025-05-03"]),
      Case("en", "Stamped 05/06/2024.", nil, []),
      Case("fr", "Daté du 05/06/2024.", nil, ["2024-06-05"]),
      Case("fr", "Reçu aujourd’hui 11 mars 2018.", "2025-05-28", ["2018-03-11"]),
    ])
  func days(_ it: Case) throws { try expect(it) }

  @Test(
    "count days from another one that the sentence names",
    arguments: [
      Case(
        "en", "A statement on Friday said an attack that day failed.", "2019-11-10",
        ["2019-11-08", "2019-11-08"]),
      Case("fr", "Arrivé le 5 mai 2025, reparti le lendemain.", nil, ["2025-05-05", "2025-05-06"]),
      Case("ar", "وصل يوم 5 ماي 2025 وغادر في اليوم التالي.", nil, ["2025-05-05", "2025-05-06"]),
    ])
  func anchored(_ it: Case) throws { try expect(it) }

  @Test(
    "keep apart days that are not in a row",
    arguments: [
      Case("fr", "Audiences les 10 et 17 mars 2025.", nil, ["2025-03-10", "2025-03-17"]),
      Case("fr", "Audiences les 10 et 11 mars 2025.", nil, ["2025-03-10/2025-03-11"]),
      Case("en", "She won in 2011 and 2013.", nil, ["2011", "2013"]),
    ])
  func lists(_ it: Case) throws { try expect(it) }

  @Test(
    "take no name, number or verb for a date",
    arguments: [
      Case("fr", "La 13e réunion adopte la résolution 1540 et Vision 2030.", "2025-05-28", []),
      Case("fr", "La planète Mars, vue de la rue du 8 mai 1945.", "2025-05-28", []),
      Case("fr", "La sonde vise Mars en sept mois, avec 2000 personnes.", "2025-05-28", []),
      Case("fr", "Près de 2000 soldats et plus de 1500 policiers.", "2025-05-28", []),
      Case("fr", "Chaque vendredi, la CAN 2025 fait relâche.", "2025-05-28", []),
      Case("en", "Ms May said they may march every Friday.", "2025-05-28", []),
      Case("en", "Mayor August Norrell backs the 12th edition of Agenda 2063.", "2025-05-28", []),
      Case("en", "Over 2000 troops aged 18 to 25 hold Resolution 1267.", "2025-05-28", []),
      Case("ar", "التمرين المشترك «درع الخليج 2025» ورؤية 2030.", "2025-05-28", []),
      Case("ar", "مارس النادي ضغطا على ساحة أول نوفمبر.", "2025-05-28", []),
      Case("ar", "في اليوم العالمي للمرأة وصلاة الجمعة.", "2025-05-28", []),
      Case("ar", "الفصل الأخير من الرواية والفصل الأول من الكتاب.", "2025-05-28", []),
      Case("fr", "Ils ont été 2000 à défiler.", "2025-05-28", []),
      Case("ar", "فتح باب الحوار في إب مع باول.", "2025-05-28", []),
    ])
  func traps(_ it: Case) throws { try expect(it) }

  @Test(
    "say whether something goes on from a time or up to it",
    arguments: [
      ("fr", "Le forum se tient depuis 2010.", TimeExpression.Role.since),
      ("fr", "Il existe depuis sa création en 2010.", .since),
      ("fr", "Il a eu lieu en 2010.", .at),
      ("fr", "Le mandat court jusqu'en 2031.", .until),
      ("en", "She has led it since September 2019.", .since),
      ("en", "Join by 2030.", .before),
      ("en", "It was held from 3 to 5 May 2024.", .at),
      ("ar", "ينظم المنتدى منذ سنة 2010.", .since),
      ("ar", "منذ تأسيسها سنة 2004", .since),
      ("ar", "تنضم الدولة بحلول 2030.", .before),
    ])
  func roles(language: String, text: String, role: TimeExpression.Role) throws {
    let found = try TimeLanguage(language).expressions(in: text, published: nil)
    #expect(found.map(\.role) == [role])
  }

  @Test("mark what the publication date has resolved")
  func relative() throws {
    let found = try TimeLanguage("fr").expressions(
      in: "Hier et le 5 mai 2024.", published: "2025-05-28")
    #expect(found.map(\.isRelative) == [true, false])
  }

  @Test("cover the words of the expression with its tokens")
  func span() throws {
    let language = try TimeLanguage("ar")
    let tokens = language.tokens("التقى الوزيران بين 27 و29 ماي الجاري بتونس.")
    let found = language.tagger.expressions(in: tokens[...], published: nil)
    #expect(found.map { tokens[$0.tokens].map(\.text) } == [["بين", "27", "و29", "ماي", "الجاري"]])
  }
}
