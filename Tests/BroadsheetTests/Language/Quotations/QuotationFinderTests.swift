import Testing

@testable import Broadsheet

@Suite("Quotations")
struct QuotationFinderTests {
    typealias Row = QuotationRow

    static func found(_ text: String) throws -> [[String]] { try Row.found(text, TestTags.tagged) }

    @Test(
        "quote marks of every style",
        arguments: [
            Row("\"We will go,\" Jane Doe said.", ["direct", "\"We will go,\"", "said", "Jane Doe"]),
            Row("“We will go,” Jane Doe said.", ["direct", "“We will go,”", "said", "Jane Doe"]),
            Row("‘We will go,’ Jane Doe said.", ["direct", "‘We will go,’", "said", "Jane Doe"]),
            Row("'We will go,' Jane Doe said.", ["direct", "'We will go,'", "said", "Jane Doe"]),
            Row("«We will go», Jane Doe said.", ["direct", "«We will go»", "said", "Jane Doe"]),
            Row("„We will go“, Jane Doe said.", ["direct", "„We will go“", "said", "Jane Doe"]),
            Row("``We will go,'' Jane Doe said.", ["direct", "``We will go,''", "said", "Jane Doe"]),
            Row("''We will go,'' Jane Doe said.", ["direct", "''We will go,''", "said", "Jane Doe"]),
            Row("“I said ‘never’ to him,” Jane Doe said.", ["direct", "“I said ‘never’ to him,”", "said", "Jane Doe"]),
            Row(
                "“It’s the workers’ money,” Jane Doe said.",
                ["direct", "“It’s the workers’ money,”", "said", "Jane Doe"]),
        ])
    func styles(_ row: Row) throws { #expect(try Self.found(row.text) == row.expected) }

    @Test(
        "a cue before, behind and between",
        arguments: [
            Row("Jane Doe said, “We will go.”", ["direct", "“We will go.”", "said", "Jane Doe"]),
            Row("“We will go,” said Jane Doe, the mayor of Paris.", ["direct", "“We will go,”", "said", "Jane Doe"]),
            Row("“We,” said Jane Doe, “will go.”", ["direct", "“We,” … “will go.”", "said", "Jane Doe"]),
            Row(
                "“We will go,” she said. “They must come too.”",
                ["direct", "“We will go,” … “They must come too.”", "said", "she"]),
            Row(
                "Jane Doe told reporters that the bridge was old.",
                ["indirect", "that the bridge was old", "told", "Jane Doe"]),
            Row("The bridge was old, Jane Doe said.", ["indirect", "The bridge was old", "said", "Jane Doe"]),
            Row("The bridge, Jane Doe said, was old.", ["indirect", "The bridge … was old", "said", "Jane Doe"]),
            Row(
                "According to Jane Doe, the bridge was old.",
                ["indirect", "the bridge was old", "According to", "Jane Doe"]),
            Row(
                "The bridge was old, according to the mayor of Paris.",
                ["indirect", "The bridge was old", "according to", "the mayor of Paris"]),
            Row(
                "Jane Doe said the bridge was “a disgrace” to the town.",
                ["mixed", "the bridge was “a disgrace” to the town", "said", "Jane Doe"]),
            Row(
                "Jane Doe said in a statement that the bridge was old.",
                ["indirect", "that the bridge was old", "said", "Jane Doe"]),
            Row("Jane Doe vowed to leave.", ["indirect", "to leave", "vowed", "Jane Doe"]),
        ])
    func places(_ row: Row) throws { #expect(try Self.found(row.text) == row.expected) }

    @Test(
        "who speaks",
        arguments: [
            Row(
                "Jane Doe, the head of the agency, said the bridge was old.",
                ["indirect", "the bridge was old", "said", "Jane Doe"]),
            Row("The mayor, who said the bridge was old, left.", ["indirect", "the bridge was old", "said", "who"]),
            Row(
                "The mayor walked in and said that the bridge was old.",
                ["indirect", "that the bridge was old", "said", "The mayor"]),
            Row(
                "“We will go,” she said, adding that they must come.",
                ["direct", "“We will go,”", "said", "she"], ["indirect", "that they must come", "adding", "she"]),
            Row(
                "Jane Doe has not said that the bridge was old.",
                ["indirect", "that the bridge was old", "said", "Jane Doe"]),
        ])
    func speakers(_ row: Row) throws { #expect(try Self.found(row.text) == row.expected) }

    @Test(
        "what is no quotation",
        arguments: [
            Row("The so-called “big bridge” was old."),
            Row("He read “War and Peace” in the train."),
            Row("The workers' bridge and the mayor's house were old."),
            Row("Jane Doe was told on Monday."),
        ])
    func nothing(_ row: Row) throws { #expect(try Self.found(row.text).isEmpty) }

    @Test("a quotation left open at a paragraph's end goes on in the next")
    func open() throws {
        let text =
            "“We will go,” Jane Doe said. “They must come.\n\n“And nothing will be left here.”\n\nThe bridge was old."
        #expect(
            try Self.found(text) == [
                ["direct", "“We will go,” … “They must come. … “And nothing will be left here.”", "said", "Jane Doe"]
            ])
    }

    @Test("a paragraph in quotation marks keeps the speaker")
    func kept() throws {
        let text = "“We will go,” Jane Doe said.\n\n“And nothing will be left here.”"
        #expect(
            try Self.found(text) == [
                ["direct", "“We will go,”", "said", "Jane Doe"],
                ["direct", "“And nothing will be left here.”", "-", "Jane Doe"],
            ])
    }

    @Test(
        "speakers without a cue",
        arguments: [
            Row("“We will never go.” — Jane Doe", ["direct", "“We will never go.”", "-", "Jane Doe"]),
            Row(
                "Jane Doe had one wish: “We will never go from here.”",
                ["direct", "“We will never go from here.”", "-", "Jane Doe"]),
            Row(
                "Jane Doe left the house. “We will never come again.”",
                ["direct", "“We will never come again.”", "-", "Jane Doe"]),
            Row("The price fell. “We will never come again.”"),
            Row(
                "Jane Doe declared that the bridge was old and vowed to leave.",
                ["indirect", "that the bridge was old", "declared", "Jane Doe"],
                ["indirect", "to leave", "vowed", "Jane Doe"]),
            Row("\"\"We will go,\"\" Jane Doe said.", ["direct", "\"\"We will go,\"\"", "said", "Jane Doe"]),
        ])
    func uncued(_ row: Row) throws { #expect(try Self.found(row.text) == row.expected) }

    @Test("a dateline is no part of what is said")
    func dateline() throws {
        let text = "LISBON (Reuters) - The city will close the bridge on Monday, Jane Doe said. It is old."
        #expect(
            try Self.found(text) == [
                ["indirect", "The city will close the bridge on Monday", "said", "Jane Doe"]
            ])
    }

    @Test("a speaker is the entity at the head of its phrase")
    func entities() throws {
        let text = "The agency's chief, Jane Doe, said the bridge was old. Paris said nothing. She said it was strong."
        let article = try Desk().read(text, ReadOptions(language: "en"))
        let place = { (start: Int, end: Int, form: MentionForm) in EntityMention(span: TextSpan(start, end), form: form)
        }
        let jane = Entity(
            id: 0, key: "jane doe", type: .person, kind: nil, name: "Jane Doe", confidence: 1,
            mentions: [place(20, 28, .name), place(75, 78, .pronoun)])
        let quotations = QuotationFinder().quotations(article, TestTags.tagged(article), [jane])
        #expect(quotations.first?.speaker?.entity == 0)
        #expect(quotations.last?.speaker?.entity == 0)
    }

    /// Pieces that are repeated ten thousand times.
    static let hostilePieces = [
        "\"", "“a ", "said ", "' ", "'a ", "“Open\n\n", "according to ", "x, y, said, ", "”“", "who said ", "not ",
        "a of ", "sure that ", "her fear that ", "As he said, ", "After saying x, ", "and she noted ", "so called ",
    ]

    @Test("hostile texts end", arguments: hostilePieces.indices)
    func hostile(_ index: Int) throws {
        let text = String(repeating: Self.hostilePieces[index], count: 10_000)
        let article = try Desk().read(text, ReadOptions(language: "en"))
        let quotations = QuotationFinder().quotations(article, TestTags.tagged(article), [])
        let isSound = quotations.allSatisfy { quotation in
            quotation.span.start >= 0 && quotation.span.end <= article.text.count
                && !quotation.spans.isEmpty && quotation.spans.allSatisfy { !$0.isEmpty }
        }
        #expect(isSound)
    }

    @Test(
        "fragments",
        arguments: [
            "", "“", "said", "”.", ", said", "according to", "said:", "“” said", "was sure", "their fear", "as",
            "after saying",
        ])
    func fragments(_ text: String) throws { #expect(try Self.found(text).count <= 1) }
}
