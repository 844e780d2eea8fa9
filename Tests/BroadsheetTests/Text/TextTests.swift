import Testing

@testable import Broadsheet

@Suite struct TextTests {
    private func text(
        _ bytes: [UInt8], _ invalid: Text.InvalidBytes = .refuse, maximum: Int = Text.defaultMaximum
    ) throws -> Text {
        try bytes.withUnsafeBytes { raw throws(BroadsheetError) in
            try Text(raw, invalid: invalid, maximum: maximum)
        }
    }

    private func failure(_ bytes: [UInt8], maximum: Int = Text.defaultMaximum) -> BroadsheetError? {
        do {
            _ = try text(bytes, maximum: maximum)
            return nil
        } catch {
            return error as? BroadsheetError
        }
    }

    @Test(
        arguments: [
            ([0x61, 0xFF], 1), ([0xC0, 0x80], 0), ([0xE2, 0x82], 0), ([0x61, 0xED, 0xA0, 0x80], 1),
            ([0xF4, 0x90, 0x80, 0x80], 0),
            ([0xC3], 0), ([0x80], 0), ([0xF0, 0x9F, 0x98], 0), ([0xE0, 0x80, 0x80], 0), (Array("aéb".utf8) + [0xFE], 4),
        ] as [([UInt8], Int)])
    func bytesThatAreNotUTF8AreRefusedWithTheirPosition(_ bytes: [UInt8], _ position: Int) {
        #expect(failure(bytes)?.status == .invalidUTF8)
        #expect(failure(bytes)?.position == position)
    }

    @Test func repairsAreThoseOfTheUnicodeStandard() throws {
        // Unicode 15, table 3-8: one U+FFFD for each maximal subpart.
        let bytes: [UInt8] = [0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64]
        let repaired = try text(bytes, .repair)
        #expect(repaired.string(TextSpan(0, repaired.count)) == "a\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}d")
        #expect(repaired.string(TextSpan(0, repaired.count)) == String(decoding: bytes, as: UTF8.self))
    }

    @Test func spansOfARepairedTextPointIntoTheInput() throws {
        let bytes = Array("one ".utf8) + [0xFF, 0xE1, 0x80] + Array(" two".utf8)
        let repaired = try text(bytes, .repair)
        let map = OffsetMap(repaired, .bytes)
        let two = repaired.count - 3
        #expect(map(TextSpan(0, 3)) == TextSpan(0, 3))
        #expect(map(TextSpan(4, 7)) == TextSpan(4, 5))
        #expect(map(TextSpan(7, 10)) == TextSpan(5, 7))
        #expect(map(TextSpan(two, two + 3)) == TextSpan(8, 11))
    }

    @Test func tooLongATextIsRefused() {
        #expect(failure([0x61, 0x62, 0x63], maximum: 2)?.status == .tooLarge)
        #expect(failure([0x61, 0x62], maximum: 2) == nil)
    }

    @Test func offsetsInEveryUnit() throws {
        let string = "aé漢😀\u{301}" + String(repeating: "x😀é", count: 100) + "end"
        let text = try text(Array(string.utf8))
        let points = OffsetMap(text, .codepoints)
        let units = OffsetMap(text, .utf16)
        var byte = 0
        var point = 0
        var unit = 0
        for scalar in string.unicodeScalars {
            let width = UTF8.width(scalar)
            #expect(points(TextSpan(byte, byte + width)) == TextSpan(point, point + 1))
            #expect(units(TextSpan(byte, byte + width)) == TextSpan(unit, unit + UTF16.width(scalar)))
            byte += width
            point += 1
            unit += UTF16.width(scalar)
        }
        #expect(points(TextSpan(byte, byte)) == TextSpan(point, point))
    }

    @Test func spansTurnIntoStringIndices() throws {
        let string = "Zoë’s lander"
        let span = TextSpan(0, 4)
        #expect(span.range(in: string).map { String(string[$0]) } == "Zoë")
        #expect(TextSpan(3, 4).range(in: string) == nil)
        #expect(TextSpan(0, 99).range(in: string) == nil)
    }
}
