import Testing

@testable import Broadsheet

/// A short word is looked at all at once where sixteen bytes can be read, and byte by byte where they cannot: both must agree.
@Suite struct ShortWordTests {
    private static let words = [
        "a", "A", "7", "-", "\u{60}", "'s", "it", "It", "IT", "iT", "The", "U.S.", "McDonald", "don't", "COVID-19",
        "$5.50",
        "abcdefgh", "ABCDEFGH", "Abcdefgh", "abcdefghi", "Abcdefghi", "abcdefghijklmnop", "ABCDEFGHIJKLMNOP",
        "Abcdefghijklmnop",
        "abcdefg.", "1234567890123456", "abcdefghijklmno9", "x\u{1}\u{7F}y", "\0a\0", "é", "Émile", "@{[`az", "...",
        "a``b",
    ]

    @Test(arguments: words)
    func hashesAlike(_ word: String) {
        let bytes = Array(word.utf8)
        let padded = bytes + [UInt8](repeating: 0x41, count: 16)
        #expect(WordHash.of(bytes.span, 0, bytes.count) == WordHash.of(padded.span, 0, bytes.count))
        #expect(WordHash.of(padded.span, 0, bytes.count) == WordHash.of(word))
    }

    @Test(arguments: words)
    func marksAlike(_ word: String) {
        // Beyond ASCII the scalar that a word ends in may ask for the bytes behind it.
        let bytes = Array(word.utf8)
        let padded = bytes + [UInt8](repeating: 0x41, count: 16)
        let slow = TokenMarks(of: bytes.span, 0, bytes.count, .shared)
        let fast = TokenMarks(of: padded.span, 0, bytes.count, .shared)
        #expect(slow.shape == fast.shape && slow.first == fast.first)
        #expect(slow.hasCapitals == fast.hasCapitals && slow.hasSmallLetters == fast.hasSmallLetters)
        #expect(slow.hasDigits == fast.hasDigits && (!slow.hasDigits || slow.digitless == fast.digitless))
        #expect(slow.head & 0xFFFF_FFFF == fast.head & 0xFFFF_FFFF)
        #expect(slow.tail & 0xFF_FFFF_FFFF == fast.tail & 0xFF_FFFF_FFFF)
    }

    @Test func findsTheBytesOfARange() {
        let bytes = (0..<128).map(UInt8.init) + [UInt8](repeating: 0, count: 16)
        for start in stride(from: 0, to: 128, by: 16) {
            let digits = ShortWord(bytes.span, start, start + 16)?.among(0x30, 0x39)
            #expect(digits?.isEmpty == (start != 48) && digits?.hasSeveral == (start == 48))
        }
    }
}
