/// Set phrases, sorted by their first byte so that a text is held against those few that can start where it stands.
struct PhraseList: Sendable, ExpressibleByArrayLiteral {
    let phrases: [StaticString]
    /// Where the phrases of each first byte begin; one more for the end.
    private let firsts: [Int]

    /// Lower-case ASCII phrases, none empty. Of phrases with one first byte, the order given decides.
    init(arrayLiteral elements: StaticString...) {
        let first = { (phrase: StaticString) in phrase.withUTF8Buffer { Int($0.first ?? 0) } }
        phrases = (0..<128).flatMap { byte in elements.filter { first($0) == byte } }
        firsts = (0...128).map { byte in elements.reduce(0) { $0 + (first($1) < byte ? 1 : 0) } }
    }

    /// The phrases that a text can start with whose next byte is this one.
    @inline(__always)
    func candidates(for byte: UInt8) -> Range<Int> {
        guard byte < 0x80 else { return 0..<0 }
        let folded = Int(ASCIIClass.isUpper(byte) ? byte | 0x20 : byte)
        return firsts[folded]..<firsts[folded + 1]
    }
}
