import Testing

@testable import Broadsheet

@Suite struct LanguageGuessTests {
    private func guess(_ text: String) throws -> LanguageGuess { try Desk().read(text).language }

    @Test(arguments: [
        ("The agency said on Monday that the craft had left its orbit and that nobody was hurt.", "en"),
        ("Hello World.", "en"), ("Please turn to p. 55.", "en"),
        ("Die Raumsonde ist am Montag nicht gelandet und die Agentur hat den Kontakt verloren.", "und"),
        ("La agencia dijo el lunes que la nave se había salido de su órbita y que no hubo heridos.", "und"),
        ("L’agence a dit lundi que la sonde avait quitté son orbite et que personne n’est blessé.", "und"),
        ("Агентство сообщило в понедельник, что аппарат сошёл с орбиты.", "und"),
        ("着陸機は月曜日に軌道を離れたと発表した。", "ja"), ("航天局周一表示，着陆器已脱离轨道。", "zh"),
        ("ยานลงจอดสูญเสียการควบคุมเมื่อวันจันทร์", "th"), ("착륙선이 월요일에 궤도를 벗어났다.", "ko"),
        ("Το σκάφος έφυγε από την τροχιά του.", "el"), ("", "und"), ("12345 — 678", "und"),
    ])
    func guesses(_ text: String, _ code: String) throws {
        #expect(try guess(text).code == code)
    }

    @Test func theCallerKnowsBetter() throws {
        let article = try Desk().read("Hello World.", ReadOptions(language: "de"))
        #expect(article.language == LanguageGuess(code: "de", confidence: 1))
        #expect(article.report().notes.count == 5)
    }
}
