/// Set phrases, sorted by their first byte, so that a text is held against those few that can start where it stands.
struct PhraseList: Sendable, ExpressibleByArrayLiteral {
    let phrases: [StaticString]
    /// Where the phrases of each first byte begin; one more for the end.
    private let firsts: [Int]
    /// For the low five bits of a first byte, which low five bits of a second one may follow: a quick no for most words.
    private let seconds: [UInt32]

    /// Lower-case ASCII phrases, none empty. Of phrases with one first byte, the order given decides.
    init(arrayLiteral elements: StaticString...) {
        let byte = { (phrase: StaticString, place: Int) in
            phrase.withUTF8Buffer { place < $0.count ? Int($0[place]) : 0 }
        }
        phrases = (0..<128).flatMap { first in elements.filter { byte($0, 0) == first } }
        firsts = (0...128).map { first in elements.reduce(0) { $0 + (byte($1, 0) < first ? 1 : 0) } }
        var seconds = [UInt32](repeating: 0, count: 32)
        for phrase in elements {
            let isSingle = phrase.utf8CodeUnitCount == 1
            seconds[byte(phrase, 0) & 31] |= isSingle ? .max : 1 << UInt32(byte(phrase, 1) & 31)
        }
        self.seconds = seconds
    }

    /// The phrases that a text can start with whose next two bytes are these.
    @inline(__always)
    func candidates(_ first: UInt8, _ second: UInt8) -> Range<Int> {
        // An apostrophe of three bytes may stand for the ASCII one.
        let isPossible = seconds[Int(first & 31)] >> UInt32(second & 31) & 1 == 1 || second == 0xE2
        guard first < 0x80, isPossible else { return 0..<0 }
        let folded = Int(ASCIIClass.isUpper(first) ? first | 0x20 : first)
        return firsts[folded]..<firsts[folded + 1]
    }
}
