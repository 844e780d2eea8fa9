import Testing

@testable import Broadsheet

@Suite struct CountsTests {
    private func counts(_ text: String) throws -> Counts { try Desk().read(text).counts() }

    @Test func nothingIsZeroAndMeasuresAreAbsent() throws {
        #expect(try counts("") == Counts())
        #expect(try counts(" — … \u{A0}").words == 0)
        let readability = try Desk().read("—").report().readability
        #expect(readability?.formulas.isEmpty == false)
        #expect(readability?.formulas.allSatisfy { readability?[$0]?.value == nil } == true)
    }

    @Test func wordsAndCharacters() throws {
        let counts = try counts("The state-of-the-art lander doesn’t — cannot — fly 4,000 km.")
        #expect(counts.words == 8)
        #expect(counts.characters == 51)
        #expect(counts.letters == 39)
        #expect(counts.alphanumerics == 43)
    }

    @Test func composedAndDecomposedAccentsCountAlike() throws {
        let composed = try counts("Café déjà vu.")
        let decomposed = try counts("Cafe\u{301} de\u{301}ja\u{300} vu.")
        #expect(composed == decomposed)
        #expect(composed.letters == 10)
    }

    @Test func softHyphensAndZeroWidthJoinersDoNotCount() throws {
        #expect(try counts("lan\u{AD}der") == counts("lander"))
        #expect(try counts("lan\u{200D}der").letters == 6)
    }

    @Test func caseAndAccentsAreFoldedAmongDistinctWords() throws {
        #expect(try counts("Lander LANDER lander Café cafe").distinctWords == 2)
    }

    @Test func distinctWordsOfALongTextAreExact() throws {
        let words = (0..<20_000).map { "w\($0 % 7_919)" }
        #expect(try counts(words.joined(separator: " ")).distinctWords == 7_919)
    }

    @Test(arguments: [
        ("He saw the accident.", 1), ("He saw unanswered questions.", 1), ("He watched Catalonia burn.", 0),
        ("It was finished, created, devices.", 0), ("It was a happy-go-lucky thing.", 0),
        ("International agencies met.", 2),
    ])
    func gunningsComplexWords(_ text: String, _ expected: Int) throws {
        #expect(try counts(text).complexWords == expected)
    }

    @Test func readingTimeIsAt238WordsAMinute() throws {
        #expect(try counts(String(repeating: "word ", count: 238)).readingSeconds == 60)
    }

    @Test func syllablesAreLeftToEnglish() throws {
        let counts = try Desk().read("Die Sonde ist nicht gelandet.", ReadOptions(language: "de")).counts()
        #expect(counts.words == 5 && counts.distinctWords == 5)
        #expect(counts.syllables == 0 && counts.monosyllables == 0 && counts.complexWords == 0)
    }

    /// The worked figures follow from the definitions by hand.
    @Test func formulas() throws {
        var counts = Counts()
        counts.words = 100
        counts.sentences = 5
        counts.syllables = 150
        counts.polysyllables = 12
        counts.complexWords = 10
        counts.letters = 470
        counts.alphanumerics = 480
        counts.longWords = 25
        let readability = Readability(counts, english: true)
        let expected: [(ReadabilityFormula, Double)] = [
            (.fleschReadingEase, 59.635), (.fleschKincaidGrade, 9.91), (.gunningFog, 12), (.smog, 11.979),
            (.colemanLiau, 10.356), (.ari, 11.178), (.lix, 45),
        ]
        for (formula, value) in expected {
            #expect(abs((readability[formula]?.value ?? .nan) - value) < 0.001, "\(formula)")
        }
        #expect(Readability(counts, english: false).formulas == [.lix])
    }
}
