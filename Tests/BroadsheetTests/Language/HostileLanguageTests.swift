import Testing

@testable import Broadsheet

/// Texts made to be hard for what reads language: nothing traps, all spans lie in the text, and time and results grow no
/// faster than the text does.
@Suite("Hostile language")
struct HostileLanguageTests {
    static let pieces = [
        "abcdefghij,", "AbcDef", "word and Word said that the man from Moscow on Monday ",
        "THE PRESIDENT OF RUSSIA SAID ON MONDAY THAT MOSCOW FELL. ", "THE PRESIDENT OF RUSSIA SAID ",
        "\"", "“", "' ", "“He said it. ", "\"Moscow\" Putin ", "“Moscow ", "Smith ", "Smith, ", "He said. ",
        "said that ",
        "\"It fell,\" he said. ", "according to ", "1999 ", "9", "August 21, 2023 ", "2023-08-21 ",
        "3:30 pm Monday last week ",
        "two years ", "one hundred and ", "the ", "last ", "the first half of ", "Sino-", "a-b ", "Sino-Russian ",
        "Russia, ",
        "the agency ", "Mr. ", "U.S. ", "John Smith and ", "University of ", "NASA. it ", "NASA (NASA) ", "Smith. He ",
        "A\n\n", "A. B! ", "— ", "Émile était ",
    ]

    private func report(_ text: String) throws -> Report {
        try Desk().read(text, ReadOptions(published: "2023-08-21", language: "en")).report(
            ReportOptions(only: [.tokens, .entities, .quotations, .times]))
    }

    @Test(arguments: pieces)
    func keepsEverySpanInTheText(_ piece: String) throws {
        let text = String(repeating: piece, count: 6_000 / piece.utf8.count)
        let report = try report(text)
        let spans =
            (report.entities ?? []).flatMap { $0.mentions.map(\.span) }
            + (report.quotations ?? []).flatMap { [$0.span] + $0.spans } + (report.times ?? []).map(\.span)
            + (report.tokens.map { tokens in (0..<tokens.count).map { tokens[$0].span } } ?? [])
        #expect(spans.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= text.utf8.count })
    }

    @Test("a name of 5,000 words is read, whatever it is taken for")
    func longName() throws {
        let text = "The man " + String(repeating: "Smith ", count: 5_000) + "left."
        let entities = try report(text).entities ?? []
        #expect(!entities.isEmpty && entities.flatMap(\.mentions).allSatisfy { $0.span.end <= text.utf8.count })
    }

    @Test("open quotes end with their paragraph and take no other's words")
    func openQuotes() throws {
        let text = String(repeating: "“", count: 20_000) + " it fell.\n\n“It rose,” Jane Doe said."
        #expect(try report(text).quotations?.contains { $0.speaker != nil } == true)
    }

    @Test("as many different names are as many entities")
    func differentNames() throws {
        let syllables = ["Bar", "Cel", "Dim", "Fon", "Gur", "Hal", "Jen", "Kip", "Lom", "Nud"]
        let names = syllables.flatMap { a in
            syllables.flatMap { b in syllables.map { a + b.lowercased() + $0.lowercased() } }
        }
        let text = names.map { "Mr. \($0) spoke. " }.joined()
        #expect(try (report(text).entities ?? []).count > names.count / 2)
    }
}
