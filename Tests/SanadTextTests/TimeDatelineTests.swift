// Finding the publication date in the first lines of an article.

import SanadText
import Testing

@Suite("Datelines")
struct TimeDatelineTests {
  @Test(
    "give the publication date",
    arguments: [
      (
        "fr", ["Sommet de Tozeur", "Par Nadia Orsel | 23/05/2025 | mis à jour à 17h42"],
        "2025-05-23"
      ),
      ("fr", ["Sommet", "6 décembre 2016 . – Le sommet s'ouvre ce mardi à Lomé."], "2016-12-06"),
      ("fr", ["LOMÉ, 28 mai 2025 (APN) – Le sommet, qui s'ouvre, réunit dix pays."], "2025-05-28"),
      ("fr", ["Publié le lundi 26 mai 2025 à 10h12", "Le sommet s'ouvre."], "2025-05-26"),
      ("en", ["Summit opens", "Sunday, November 10, 2019", "On Friday it opened."], "2019-11-10"),
      ("ar", ["القمة تنطلق", "17 فيفري 2026 - 18:42", "انطلقت القمة اليوم."], "2026-02-17"),
      ("ar", ["القمة", "سياسة | 25 شتنبر 2025 | 16:40"], "2025-09-25"),
      ("ar", ["لومي ١٢ رجب ١٤٤٧ هـ الموافق ٠٣ يناير ٢٠٢٦ م واس"], "2026-01-03"),
    ])
  func found(language: String, lines: [String], date: String) throws {
    #expect(try publicationDate(language, lines)?.iso == date)
  }

  @Test(
    "leave dates of the story alone",
    arguments: [
      ("fr", ["Attentat du 13 novembre 2015 : le procès s'ouvre"]),
      ("fr", ["Du 27 au 29 mai 2025, la ministre a participé au sommet de Lomé."]),
      ("fr", ["Le 27 mai 2025, la ministre a participé au sommet de Lomé avec ses homologues."]),
      ("en", ["In May 2025 the summit opened.", "It ended on 3 June 2025, aides said."]),
      ("ar", ["ذكرى 8 ماي 1945", "تحيي البلاد ذكرى 8 ماي 1945 بالعاصمة."]),
      ("fr", ["LOMÉ, 28 mai (APN) – Le sommet s'ouvre."]),
    ])
  func absent(language: String, lines: [String]) throws {
    #expect(try publicationDate(language, lines) == nil)
  }

  private func publicationDate(_ code: String, _ lines: [String]) throws -> PartialDate? {
    let language = try TimeLanguage(code)
    return language.tagger.publicationDate(in: lines.map { language.tokens($0)[...] })
  }
}
