import Testing

@testable import Broadsheet

@Suite struct ReportTests {
    @Test func onlyWhatIsAskedForIsThere() throws {
        let article = try Desk().read("The lander is lost. Nobody was hurt.")
        let report = article.report(ReportOptions(only: [.counts]))
        #expect(report.counts?.words == 7)
        #expect(report.article == nil && report.sentences == nil && report.tokens == nil)
        #expect(report.language == nil && report.readability == nil)
        #expect(article.report().tokens == nil)
    }

    @Test(arguments: [
        ReadOptions(published: "yesterday"), ReadOptions(published: "2023-13-01"), ReadOptions(published: "2023-02-30"),
        ReadOptions(language: "English"), ReadOptions(language: "EN-US!"), ReadOptions(published: "2023-08-21junk"),
    ])
    func optionsThatNoReadingCanUseAreRefused(_ options: ReadOptions) {
        #expect(throws: BroadsheetError.self) { try Desk().read("A text.", options) }
    }

    @Test(arguments: ["2023", "2023-08", "2023-08-21", "2023-08-21T10:00:00Z", "2023-08-21 10:00"])
    func datesOfAnyPrecisionAreTaken(_ date: String) throws {
        #expect(try Desk().read("A text.", ReadOptions(published: date)).published?.value == date)
    }

    @Test(arguments: ["en-US", "en_GB", "EN"])
    func regionsOfALanguageAreTaken(_ code: String) throws {
        #expect(try Desk().read("A text.", ReadOptions(language: code)).language.code == "en")
    }

    /// Random bytes, repaired: every span of every kind lies in the text, on the border of characters, in every unit.
    @Test(arguments: OffsetUnit.allCases)
    func spansOfAnythingLieInTheText(_ unit: OffsetUnit) throws {
        var random = SplitMix(seed: 7)
        for _ in 0..<400 {
            let bytes = random.text()
            let article = try bytes.withUnsafeBytes { raw throws(BroadsheetError) in
                try Desk().read(raw, ReadOptions(invalidBytes: .repair))
            }
            let report = article.report(ReportOptions(only: Set(ReportSection.allCases), offsets: unit))
            let borders = Self.borders(bytes, unit)
            var spans = (report.sentences ?? []).map(\.span) + (report.tokens ?? []).map(\.span)
            spans += (report.article?.paragraphs ?? []).map(\.span) + (report.article?.authors ?? []).compactMap(\.span)
            spans += (report.entities ?? []).flatMap(\.mentions).map(\.span) + (report.times ?? []).map(\.span)
            for quotation in report.quotations ?? [] {
                spans += [quotation.span] + quotation.spans
                spans += [quotation.cue, quotation.speaker?.span].compactMap { $0 }
            }
            spans += [report.article?.title?.span, report.article?.dateline?.span].compactMap { $0 }
            for span in spans {
                #expect(borders.contains(span.start) && borders.contains(span.end) && span.start < span.end)
            }
        }
    }

    /// The borders of characters in a unit, by the standard library's own decoding.
    private static func borders(_ bytes: [UInt8], _ unit: OffsetUnit) -> Set<Int> {
        var borders: Set<Int> = [0]
        var offset = 0
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        guard unit == .bytes else {
            for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
                offset += unit == .utf16 ? UTF16.width(scalar) : 1
                borders.insert(offset)
            }
            return borders
        }
        var consumed = 0
        while case let result = decoder.decode(&iterator), result != .emptyInput {
            if case .scalarValue(let scalar) = result {
                consumed += UTF8.width(scalar)
            } else {
                consumed += bytes.withUnsafeBytes { UTF8Decoding.invalidLength($0, at: consumed) }
            }
            borders.insert(consumed)
        }
        return borders
    }
}

/// Steele, Lea and Flood's generator: small, seeded, the same everywhere.
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ value >> 31) % UInt64(bound))
    }

    /// Pieces of news, of markup, of every script and of no text at all, in any order.
    mutating func text() -> [UInt8] {
        let pieces = [
            "The agency said", " ", "\n", "\n\n", ". ", "“", "”", "\"", "'", "’s", "Mr. ", "U.S. ", "1,000.5",
            "By Jane Doe", "—", "--",
            "(Word count: 12)", "Title: ", "LONDON (Reuters) - ", "21 August 2023", "漢字かなカナ", "ประเทศไทย", "Привет",
            "e\u{301}", "\u{AD}",
            "\u{200B}", "\u{FEFF}", "\u{A0}", "😀👩‍👩‍👧", "\0", "...", "…", "!?", "http://a.b/c?d", "a@b.c", "\r\n", "\r",
            "\u{2028}", "© 2023", "Read more",
        ]
        var bytes: [UInt8] = []
        for _ in 0..<next(below: 40) {
            if next(below: 8) == 0 {
                bytes.append(UInt8(next(below: 256)))
            } else {
                bytes.append(contentsOf: pieces[next(below: pieces.count)].utf8)
            }
        }
        return bytes
    }
}
