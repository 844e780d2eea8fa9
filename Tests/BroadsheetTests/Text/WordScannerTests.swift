import Testing

@testable import Broadsheet

@Suite struct WordScannerTests {
    private struct Collector: WordSink {
        var words: [ScannedWord] = []
        mutating func take(_ word: ScannedWord) { words.append(word) }
    }

    private func words(_ string: String) -> [String] {
        let bytes = Array(string.utf8)
        let padded = bytes + [UInt8](repeating: 0, count: Text.padding)
        var collector = Collector()
        WordScanner().scan(padded.span, from: 0, to: bytes.count, into: &collector)
        return collector.words.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    }

    @Test(arguments: [
        ("A well-known man’s don't", ["A", "well-known", "man’s", "don't"]),
        ("one — two -- three…four...five", ["one", "two", "three", "four", "five"]),
        ("$1,000.50, (50%) U.S. a.m.", ["1,000.50", "50", "U.S", "a.m"]),
        ("see https://a.org/b-c?d=e or x@y.com", ["see", "https://a.org/b-c?d=e", "or", "x@y.com"]),
        ("word(s) end.\u{A0}Next\u{200B}zero so\u{AD}ft", ["word(s", "end", "Next", "zero", "so\u{AD}ft"]),
        ("cafe\u{301} Straße", ["cafe\u{301}", "Straße"]),
        ("月面着陸", ["月", "面", "着", "陸"]),
        ("カタカナとひらがな", ["カタカナ", "とひらがな"]),
        ("ประเทศไทย", ["ป", "ระ", "เท", "ศ", "ไท", "ย"]),
        ("Привет, мир", ["Привет", "мир"]),
        ("\0a\0b\0", ["a", "b"]),
        ("- – — ... '' ", []),
    ])
    func whatAPersonCounts(_ text: String, _ expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test func hashesFoldCaseAccentsAndApostrophes() {
        #expect(WordHash.of("Café’s") == WordHash.of("cafe\u{301}'s"))
        #expect(WordHash.of("co\u{AD}op") == WordHash.of("COOP"))
        #expect(WordHash.of("a") != WordHash.of("b"))
    }

    @Test func theScanHashesAsWordHashDoes() {
        let text = "Café’s don't naïve U.S. well-known Москва 東"
        let bytes = Array(text.utf8)
        let padded = bytes + [UInt8](repeating: 0, count: Text.padding)
        var collector = Collector()
        WordScanner().scan(padded.span, from: 0, to: bytes.count, into: &collector)
        for word in collector.words {
            #expect(word.hash == WordHash.of(padded.span, word.start, word.end))
        }
    }
}
