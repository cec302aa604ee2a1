// Names by sound, apart from any graph.
import Testing

@testable import Sanad

@Suite struct PhoneticNameTests {
  private func match(_ a: String, _ b: String) -> Bool {
    guard let a = PhoneticName(folded: NameFolding.words(a)),
      let b = PhoneticName(folded: NameFolding.words(b))
    else { return false }
    // Names that match are always in one block.
    return a.blockingKey == b.blockingKey && a.matches(b) && b.matches(a)
  }

  @Test(arguments: [
    ("Abdellatif Chraïbi", "عبد اللطيف شرايبي"), ("Abdul Rahman Salim", "عبد الرحمن سليم"),
    ("Abderrahmane Salim", "عبد الرحمن سليم"), ("Noureddine Taleb", "نور الدين طالب"),
    ("Youri Choubine", "Yuri Shubin"), ("Youri Choubine", "يوري شوبين"),
    ("Юрий Шубин", "يوري شوبين"), ("Khadija Bennani", "خديجة بناني"),
    ("Jean-Pierre Dupond", "جان بيير دوبوند"), ("Alexandre Petrov", "ألكسندر بيتروف"),
  ])
  func theSameName(_ a: String, _ b: String) { #expect(match(a, b)) }

  @Test(arguments: [
    ("Hassan Tazi", "حسين تازي"), ("Mahmoud Tazi", "محمد تازي"), ("Samira Nasri", "سمير نصري"),
    ("Karim ben Salem", "كريم بن زايد"), ("Omar Nasr", "عمر نصري"), ("Karim Tazi", "سليم تازي"),
    ("Lina Haddad", "Luna Haddad"), ("Ali Tazi", "تازي"),
  ])
  func anotherName(_ a: String, _ b: String) { #expect(!match(a, b)) }

  @Test func shortNamesAndUnknownLettersSayNothing() {
    #expect(PhoneticName(folded: ["ali"]) == nil)
    #expect(PhoneticName(folded: ["li", "na"]) == nil)
    #expect(PhoneticName(folded: ["王", "小明"]) == nil)
    #expect(PhoneticName(surname: ["ali"]) == nil)
  }

  @Test func foldingAndSlugs() {
    #expect(NameFolding.key("L’État d'Émèse") == "l etat d emese")
    #expect(NameFolding.key("S.A.R.L.") == "sarl")
    #expect(NameFolding.key("مؤسّسة الأمـن") == "موسسه الامن")
    #expect(Slug.make("Ağa Œuvre-Çelik") == "aga-oeuvre-celik")
    #expect(Slug.make("خفر السواحل") == "khfr-alswahl")
    #expect(Slug.make("王小明").count == 16)
    #expect(Slug.make(String(repeating: "mot ", count: 60)).utf8.count <= Slug.limit)
  }
}
