import Testing

@testable import Broadsheet

struct TermTests {
    private func terms(_ text: String) -> [Term] {
        let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: Text.padding)
        var scanner = TermScanner(bytes)
        scanner.scan(from: 0, to: text.utf8.count)
        return scanner.terms
    }

    private func covered(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return terms(text).map { String(decoding: bytes[Int($0.start)..<$0.end], as: UTF8.self) }
    }

    @Test func cutsAtHyphensAndKeepsNumbers() {
        #expect(
            covered("The Luna-25 lander cost $1,000.50 in the U.S., don't forget") == [
                "The", "Luna", "25", "lander", "cost", "1,000.50", "in", "the", "U.S", "don't", "forget",
            ])
    }

    @Test(arguments: [
        ("Russia's", "RUSSIA"), ("Russia’s", "russia"), ("Café", "cafe"), ("Café's", "cafe"), ("1,000", "1000"),
        ("twelve", "12"), ("Two", "2"),
    ])
    func foldsAlike(_ one: String, _ other: String) {
        #expect(terms(one).map(\.key) == terms(other).map(\.key))
    }

    @Test func tellsPossessivesApartWordForWord() {
        #expect(terms("Russia's")[0].form != terms("Russia")[0].form)
        #expect(terms("Russia's")[0].form == terms("Russia’s")[0].form)
    }

    @Test(arguments: [
        ("mission", "missions"), ("plan", "planned"), ("plan", "planning"), ("country", "countries"),
        ("make", "making"),
        ("collaborate", "collaboration"), ("develop", "development"), ("happy", "happily"), ("fall", "falling"),
        ("advance", "advancing"), ("class", "classes"), ("need", "needed"),
    ])
    func stemsAlike(_ one: String, _ other: String) {
        #expect(terms(one)[0].stem == terms(other)[0].stem)
    }

    @Test(arguments: [("news", "newest"), ("king", "k"), ("sing", "s"), ("police", "policy"), ("this", "thi")])
    func stemsApart(_ one: String, _ other: String) {
        #expect(terms(one)[0].stem != terms(other)[0].stem)
    }

    @Test func seesNearRelatives() {
        #expect(terms("Russia")[0].isNear(terms("Russian")[0]))
        #expect(!terms("interest")[0].isNear(terms("international")[0]))
        #expect(!terms("2023")[0].isNear(terms("2023")[0]))
    }

    @Test func weighsRareWordsMore() {
        let words = terms("the government Roscosmos")
        #expect(words[0].weight < words[1].weight)
        #expect(words[1].weight < words[2].weight)
    }

    @Test func marksNumbersAndCapitals() {
        #expect(terms("three")[0].marks.contains(.number))
        #expect(terms("Three")[0].marks.isDisjoint(with: .capitalized))
        #expect(terms("Élysée")[0].marks.contains(.capitalized))
    }

    @Test func readsLongAndForeignWords() {
        let long = String(repeating: "a", count: 300)
        #expect(terms(long + "'s " + long).map(\.key).count == 2)
        #expect(terms("Москва москва").map(\.key).count == 2)
        #expect(terms("Москва")[0].key == terms("москва")[0].key)
        #expect(terms("").isEmpty)
        #expect(terms("'' -- …").isEmpty)
    }
}
