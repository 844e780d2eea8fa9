import Testing

@testable import Broadsheet

@Suite struct TaggerTests {
    private func tags(_ text: String) throws -> [String] {
        let tagged = try Desk().read(text, ReadOptions(language: "en")).taggedText()
        return (0..<tagged.count).map { tagged.tag($0).name }
    }

    @Test(arguments: [
        (
            "The agency said on Monday that it had lost contact.",
            "DET NOUN VERB ADP PROPN SCONJ PRON AUX VERB NOUN PUNCT"
        ),
        ("She doesn't know whether they will win.", "PRON AUX PART VERB SCONJ PRON AUX VERB PUNCT"),
        ("Russia's first mission in 47 years failed.", "PROPN PART ADJ NOUN ADP NUM NOUN VERB PUNCT"),
    ])
    func tagsPlainSentences(_ text: String, _ expected: String) throws {
        #expect(try tags(text).joined(separator: " ") == expected)
    }

    @Test func leavesOtherLanguagesAlone() throws {
        let tagged = try Desk().read("Die Sonde ist in Moskau.", ReadOptions(language: "de")).taggedText()
        #expect(tagged.count > 0 && tagged.tags.allSatisfy { $0 == Tag.other.rawValue } && tagged.names.isEmpty)
    }

    @Test(arguments: [
        "", " ", "a", "\u{FFFD}", "\0\0\0", String(repeating: "x", count: 1_000_000),
        String(repeating: "A ", count: 100_000),
        String(repeating: "é", count: 50_000), String(repeating: "the ", count: 100_000),
        String(repeating: "\"", count: 100_000), String(repeating: "9,", count: 50_000),
    ])
    func givesEveryTokenOneTag(_ text: String) throws {
        let tagged = try Desk().read(text, ReadOptions(language: "en")).taggedText()
        #expect(tagged.tags.count == tagged.count && tagged.tags.allSatisfy { $0 < 17 })
    }

    @Test func takesTimeInProportion() throws {
        let clock = ContinuousClock()
        func time(_ count: Int) throws -> Duration {
            let article = try Desk().read(String(repeating: "Ajax Beta ", count: count), ReadOptions(language: "en"))
            return clock.measure { _ = article.taggedText() }
        }
        _ = try time(1000)
        #expect(try time(160_000) < (try time(10_000)) * 80)
    }
}
