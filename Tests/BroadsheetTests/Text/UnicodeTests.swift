import Testing

@testable import Broadsheet

@Suite struct UnicodeTests {
    private let unicode = UnicodeTable.shared

    @Test(
        arguments: [
            ("A", ScalarCategory.upper), ("é", .lower), ("中", .letter), ("٣", .digit), ("\u{301}", .mark), ("“", .open),
            ("’", .close), ("—", .dash), ("€", .currency), ("\u{A0}", .space), ("\u{200B}", .space),
            ("\u{AD}", .format),
            ("\0", .control), ("…", .punctuation),
        ] as [(Unicode.Scalar, ScalarCategory)])
    func categories(_ character: Unicode.Scalar, _ expected: ScalarCategory) {
        #expect(unicode.properties(character.value).category == expected)
    }

    @Test(
        arguments: [
            ("я", .cyrillic), ("ก", .thai), ("カ", .katakana), ("漢", .han), ("א", .hebrew), ("e", .latin),
        ] as [(Unicode.Scalar, Script)])
    func scripts(_ character: Unicode.Scalar, _ expected: Script) {
        #expect(unicode.properties(character.value).script == expected)
    }

    @Test(
        arguments: [
            ("É", "e"), ("Å", "a"), ("Σ", "σ"), ("Ａ", "a"), ("’", "'"), ("中", "中"), ("Ё", "е"),
        ] as [(Unicode.Scalar, Unicode.Scalar)])
    func folding(_ character: Unicode.Scalar, _ expected: Unicode.Scalar) {
        #expect(unicode.folded(character.value) == expected.value)
    }

    @Test func scalarsPastTheLastAreUnassigned() {
        #expect(unicode.properties(.max).category == .unassigned)
        #expect(unicode.folded(0x11_0000) == 0x11_0000)
    }
}
