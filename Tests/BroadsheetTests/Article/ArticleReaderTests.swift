import Testing

@testable import Broadsheet

@Suite struct ArticleReaderTests {
    private let prose = "The agency said on Monday that the craft had left its orbit. Nobody was hurt in the accident."

    private func read(_ text: String, _ options: ReadOptions = ReadOptions()) throws -> Article {
        try Desk().read(text, options)
    }

    private func roles(_ text: String, _ options: ReadOptions = ReadOptions()) throws -> [ParagraphRole] {
        try read(text, options).paragraphs.map(\.role)
    }

    @Test(arguments: [
        ("Lander lost on the Moon", "Lander lost on the Moon"), ("Title: “Lander lost”", "Lander lost"),
        ("\"Lander lost\"", "Lander lost"), ("Headline: Lander lost", "Lander lost"), ("# Lander lost", "Lander lost"),
        ("“Lost” lander is “found”", "“Lost” lander is “found”"), ("Who lost the lander?", "Who lost the lander?"),
    ])
    func titles(_ line: String, _ expected: String) throws {
        let article = try read("\(line)\n\n\(prose)\n\n\(prose)")
        #expect(article.title?.text == expected)
        #expect(article.paragraphs.map(\.role) == [.title, .body, .body])
        #expect(article.counts().words == 2 * 18)
    }

    @Test func aLoneParagraphIsBody() throws {
        #expect(try roles("Lander lost on the Moon") == [.body])
        #expect(try roles("Copyright 2023 The Agency") == [.body])
        #expect(try read("").paragraphs.isEmpty)
        #expect(try read(" \n\u{A0}\r\n\u{200B}").paragraphs.isEmpty)
    }

    @Test func aTitleGivenIsNotLookedFor() throws {
        let article = try read("Lander lost\n\n\(prose)", ReadOptions(title: "LANDER LOST"))
        #expect(article.title == PlacedText(text: "LANDER LOST", span: nil))
        #expect(article.paragraphs.map(\.role) == [.title, .body])
        #expect(
            try roles("A standfirst of some words\n\n\(prose)", ReadOptions(title: "Lander lost")) == [.heading, .body])
    }

    @Test(arguments: [
        ("By Jane Doe", ["Jane Doe"]), ("By Jane Doe and John Q. Smith", ["Jane Doe", "John Q. Smith"]),
        ("BY JANE DOE, ASSOCIATED PRESS", ["JANE DOE"]), ("By Ana de la Cruz, Staff Writer", ["Ana de la Cruz"]),
        ("Written by Zoë O’Neil | June 3, 2020", ["Zoë O’Neil"]),
        ("By A. Doe, B. Roe & C. Poe", ["A. Doe", "B. Roe", "C. Poe"]),
        ("By JANE DOE AP Science Writer", ["JANE DOE"]), ("By Jane Doe, Paris", ["Jane Doe"]),
        ("By Jane M. Doe, Ph.D.", ["Jane M. Doe"]), ("By Jane Doe Published Aug. 21, 2023", ["Jane Doe"]),
        ("By Jane Doe in Paris", ["Jane Doe"]),
    ])
    func bylines(_ line: String, _ names: [String]) throws {
        let article = try read("Lander lost\n\(line)\n\n\(prose)")
        #expect(article.authors.map(\.text) == names)
        #expect(article.paragraphs.map(\.role) == [.title, .byline, .body])
    }

    @Test func byOpensASentenceToo() throws {
        #expect(
            try read("Lander lost\n\nBy Monday Roscosmos had given up all hope of finding the lander.").authors.isEmpty)
    }

    @Test(arguments: [
        ("LONDON (Reuters) - ", "LONDON (Reuters)"), ("WASHINGTON, Aug. 21 (AP) — ", "WASHINGTON, Aug. 21 (AP)"),
        ("BEIJING -- ", "BEIJING"), ("Paris (AFP) – ", "Paris (AFP)"),
    ])
    func datelines(_ opening: String, _ expected: String) throws {
        let article = try read("Lander lost\n\n\(opening)\(prose)")
        #expect(article.dateline?.text == expected)
        #expect(article.counts().words == 18)
    }

    @Test(arguments: ["The lander - a small one - ", "NASA's craft -- the first -- ", "FILE - "])
    func aDashIsNoDateline(_ opening: String) throws {
        #expect(try read("Lander lost\n\n\(opening)\(prose)").dateline == nil)
    }

    @Test(arguments: [
        ("Published: August 21, 2023", "2023-08-21"), ("21 Aug 2023", "2023-08-21"),
        ("Updated 5:30 p.m. ET, Mon August 21st, 2023", "2023-08-21"),
        ("Xinhua | Updated: 2017-09-15 17:52", "2017-09-15T17:52"),
        ("Posted on 31/12/2022", "2022-12-31"), ("Monday, 21 August 2023 at 5:05 pm", "2023-08-21T17:05"),
        ("Date: 2023-08-21T06:00:00Z", "2023-08-21T06:00"),
    ])
    func datesOfPublication(_ line: String, _ expected: String) throws {
        let article = try read("Lander lost\n\(line)\n\n\(prose)")
        #expect(article.published?.value == expected)
        #expect(article.paragraphs.map(\.role) == [.title, .dateline, .body])
    }

    @Test(arguments: ["01/02/2023", "31 February 2023", "August 2023", "2023", "see http://a.org/2023/08/21/x"])
    func whatIsNoDate(_ line: String) throws {
        #expect(try read("Lander lost\n\(line)\n\n\(prose)").published == nil)
    }

    @Test(arguments: [
        ("(Word count: 307)", 307), ("Words: 1,200", 1200), ("[307 words]", 307), ("Length: 850 words", 850),
        ("WORD COUNT - 12", 12), ("About 300 words.", 300), ("~300 words", 300), ("*Word Count:* 99", 99),
        ("— 500 words —", 500), ("- 500 words -", 500), ("Word Count – 307", 307), ("Words 307", 307),
    ])
    func declaredCounts(_ line: String, _ value: Int) throws {
        let article = try read("Lander lost\n\(line)\n\n\(prose)")
        #expect(article.declaredWordCount?.value == value)
        #expect(article.paragraphs.map(\.role) == [.title, .furniture, .body])
        let section = article.report().article
        #expect(section?.measuredWordCount == 18)
    }

    @Test func aDeclarationGluedToTheLastSentenceIsParted() throws {
        let article = try read("Lander lost\n\n\(prose) (Word count: 20)")
        #expect(article.declaredWordCount?.value == 20)
        #expect(article.counts().words == 18)
    }

    @Test(arguments: ["Length: 90", "words", "307", "Word count: many", "Word count: 99999999999999999999"])
    func whatDeclaresNothing(_ line: String) throws {
        #expect(try read("Lander lost\n\(line)\n\n\(prose)").declaredWordCount == nil)
    }

    @Test(arguments: [
        "Read more: A second lander waits", "Advertisement", "Share on Facebook", "© 2023 The Agency",
        "(c) The Agency 2023",
        "Follow us on Twitter @agency", "All rights reserved.", "Sign up for our newsletter",
        "Reporting by Jane Doe; editing by J. Roe",
        "“Travel aficionado. Incurable bacon specialist. Tv evangelist. Typical creator.”",
        "Coffee lover. Avid reader. Total web geek. Certified introvert.",
        "This article was originally published in 2020.",
        "Jane Doe is a staff writer based in Paris. Follow her on Twitter @janedoe.",
        "Read or Share this story: https://a.org/b", "— Reuters", "(Xinhua)", "Reuters - AP - AFP", "-30-", "ENDS",
        "jane.doe@post.org", "@janedoe", "#moon #lander", "Email Jane at jane@post.org.", "Ten landers lost Read more",
        "Follow Jane Doe on Twitter: @janedoe", "5 min read", "3 hours ago", "Updated 2 days ago", "12 comments",
        "READ: Ten landers", "You may also like", "This is a developing story. Please check back for updates.",
        "An earlier version of this article misstated the name.", "(Additional reporting by Jane Doe)",
        "A version of this article appears in print on May 6, 2019, Section A, Page 1.",
        "Advertisement Continue reading the main story", "Follow Jane Doe on Twitter.", "https://a.org/b",
        "CORRECTION (Aug. 22): An earlier version misstated the name.", "Thank you for subscribing!",
        "This site uses cookies.",
        "Copyright 2023 The Agency. Made on the Moon.",
    ])
    func furniture(_ line: String) throws {
        let article = try read("Lander lost\n\n\(prose)\n\n\(prose)\n\n\(line)")
        #expect(article.paragraphs.map(\.role) == [.title, .body, .body, .furniture])
        #expect(article.counts().words == 36)
    }

    @Test(arguments: [
        "Share prices fell.", "Read the room, said the head of the agency to nobody in particular.",
        "He wrote on Facebook that he was fine.", "Moscow slept. Beijing worked. Delhi waited.",
        "Jane Doe is a writer whom the lander made famous.", "Copyright law was changed in May.",
        "Reuters reported the loss.", "Follow the money, he said.", "Three hours ago it fell.", "The end came soon.",
        "No comment.", "5 minutes later it fell.",
    ])
    func whatIsNoFurniture(_ line: String) throws {
        #expect(try roles("Lander lost\n\n\(prose)\n\n\(line)") == [.title, .body, .body])
    }

    @Test func aSelfDescriptionGluedToTheLastSentenceIsParted() throws {
        let bio = "“Travel aficionado. Incurable bacon specialist. Tv evangelist. Typical creator.”"
        let article = try read("Lander lost\n\n\(prose)\(bio)")
        #expect(article.paragraphs.map(\.role) == [.title, .body, .furniture])
        #expect(article.counts().words == 18)
    }

    @Test func headingsAndCaptions() throws {
        let text = "Lander lost\n\n\(prose)\n\nWhat went wrong\n\n\(prose)\n\nPhoto: Jane Doe/Reuters\n\n\(prose)"
        #expect(try roles(text) == [.title, .body, .heading, .body, .caption, .body])
    }

    @Test(arguments: [
        "The lander in 2019. (AP Photo/Jane Doe)", "The lander (Jane Doe/EPA)", "The lander on show Jane Doe/Reuters",
        "The lander. Photograph: Jane Doe/EPA", "Photo", "Video", "Enlarge this image", "Scroll down for video",
        "FILE - In this Dec. 31, 2016 file photo, the lander stands on its pad, as it did for " + "many long days, "
            + "and "
            + "many long nights, and many long weeks, and many long months, and many long years, and in all that time "
            + "nobody at all came to see it off, but for the dog that the guard had brought along, and the guard, and me.",
    ])
    func captions(_ line: String) throws {
        #expect(try roles("Lander lost\n\n\(prose)\n\n\(line)\n\n\(prose)") == [.title, .body, .caption, .body])
        #expect(try read("\(line)\n\n\(prose)\n\n\(prose)").title == nil)
    }

    @Test(arguments: ["No comment.", "It certainly was.", "Well, they have."])
    func aShortSentenceIsNoHeading(_ line: String) throws {
        #expect(try roles("Lander lost\n\n\(prose)\n\n\(line)\n\n\(prose)") == [.title, .body, .body, .body])
        #expect(try roles("Lander lost\n\n\(line)\n\n\(prose)") == [.title, .body, .body])
    }

    @Test func storyHighlightsAreNoTitle() throws {
        let text = "Story highlights The lander fell on Monday\nNobody was hurt in the fall\n\n\(prose)\n\n\(prose)"
        #expect(try roles(text) == [.furniture, .furniture, .body, .body])
    }

    @Test func shortLinesBehindASignatureAreNoListOfLinks() throws {
        let text = "Lander lost\n\n\(prose)\n\n— Reuters\n\n“So it was,” she told us\n\n\(prose)"
        #expect(try roles(text) == [.title, .body, .furniture, .body, .body])
    }

    @Test(arguments: ["Jane Doe covers space for The Post.", "Jane Doe lives in Paris with two cats."])
    func aNoteOnTheAuthorOfTheByline(_ note: String) throws {
        let text = "Lander lost\nBy Jane Doe\n\n\(prose)\n\n\(prose)\n\n\(note)"
        #expect(try roles(text) == [.title, .byline, .body, .body, .furniture])
    }

    @Test func aLongTitleIsReadOnce() throws {
        let title = String(repeating: "word ", count: 400_000)
        let lines = String(repeating: "A short line\n", count: 60)
        let elapsed = try ContinuousClock().measure {
            _ = try read("Title: \(title)\n\(lines)\n\(prose)")
            _ = try read("\(lines)\n\(prose)", ReadOptions(title: title))
        }
        let once = try ContinuousClock().measure { _ = try read("Title: \(title)\n\(prose)") }
        #expect(elapsed < once * 12)
    }

    @Test func linesWrappedToAWidthAreOneParagraph() throws {
        let wrapped = """
            The agency said on Monday that the craft had left its orbit and
            that nobody had been hurt in the accident, which was the first of
            its kind in a decade of flights to the Moon and back, and which the
            agency would look into.
            """
        let article = try read("\(wrapped)\n\n\(wrapped)")
        #expect(article.paragraphs.map(\.role) == [.body, .body])
        #expect(article.sentences.count == 2)
        #expect(try roles("First line of it.\nSecond line of it.\nThird line of it.").count == 3)
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}"])
    func everyKindOfLineBreak(_ mark: String) throws {
        #expect(try roles("Lander lost\(mark)\(mark)\(prose)\(mark)\(prose)") == [.title, .body, .body])
    }
}
