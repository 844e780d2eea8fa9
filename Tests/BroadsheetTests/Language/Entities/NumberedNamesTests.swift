import Testing

@testable import Broadsheet

/// What a text names, as the finder and the linker together have it.
private func names(_ text: String) throws -> [String] {
    let article = try Desk().read(text, ReadOptions(language: "en"))
    let tagged = article.taggedText()
    return EntityLinker(Desk()).entities(article, tagged, tagged.names).map { "\($0.name)/\($0.type.rawValue)" }
}

@Suite struct NumberedNamesTests {
    @Test(arguments: [
        ("Its Luna-25 lander was lost.", "Luna-25/MISC"),
        ("India’s Chandrayaan-3 spacecraft landed near the pole.", "Chandrayaan-3/MISC"),
        ("The Soyuz MS-23 capsule came back empty.", "Soyuz MS-23/MISC"),
        ("The crew of Apollo 11 landed first.", "Apollo 11/MISC"), ("It flew on a Falcon 9 rocket.", "Falcon 9/MISC"),
        ("They shot down an F-16 over the sea.", "F-16/MISC"), ("The COVID-19 pandemic spread.", "COVID-19/MISC"),
        ("A Boeing 737 landed in the fog.", "Boeing 737/MISC"), ("He drove in Formula 1 for years.", "Formula 1/MISC"),
        ("Leaders of the G-20 met again.", "G-20/ORG"), ("The probe Chang’e-5 brought rocks.", "Chang’e-5/MISC"),
    ])
    func aNumberIsPartOfTheName(_ text: String, _ name: String) throws {
        #expect(try names(text).contains(name))
    }

    @Test(arguments: [
        "They met on January 25 and on May 3.", "See Page 3, Section 4 and Chapter 2.", "He sailed in mid-2023.",
        "Under-21 players and Top-10 lists were there.", "Arsenal 2-1 Chelsea.", "Boston 5, Chicago 3.",
        "LONDON 1996-08-30", "He was born in Paris in 1990.", "In Washington 300 people marched.",
    ])
    func aNumberBesideAWordIsNot(_ text: String) throws {
        #expect(try names(text).allSatisfy { !$0.contains { $0.isNumber } })
    }

    @Test func resultsNameTheTeams() throws {
        #expect(try names("Arsenal 2-1 Chelsea.").map { $0.prefix { $0 != "/" } } == ["Arsenal", "Chelsea"])
    }

    @Test func twoNumberedNamesAreTwo() throws {
        #expect(try names("Apollo 11 and Falcon 9 were launched.") == ["Apollo 11/MISC", "Falcon 9/MISC"])
    }

    /// A name that the finder has cut at the hyphen, or run over its end, yields to the pattern.
    @Test(arguments: [(1, 2), (1, 4), (0, 2), (1, 5), (3, 4)])
    func thePatternBeatsAPartOfIt(_ first: Int32, _ end: Int32) throws {
        let article = try Desk().read("Lost Luna-25 is.", ReadOptions(language: "en"))
        let name = NameMention(firstToken: first, endToken: end, type: .person, confidence: 99)
        let found = EntityLinker(Desk()).entities(article, article.taggedText(), [name])
        #expect(found.contains { $0.name == "Luna-25" && $0.type == .miscellaneous && $0.kind == "spacecraft" })
        #expect(!found.contains { $0.name == "Luna" })
    }

    @Test func aNameThatGoesOnIsKept() throws {
        let article = try Desk().read("The Boeing 737 MAX flew.", ReadOptions(language: "en"))
        let name = NameMention(firstToken: 1, endToken: 4, type: .miscellaneous, confidence: 60)
        let found = EntityLinker(Desk()).entities(article, article.taggedText(), [name])
        #expect(found.map(\.name) == ["Boeing 737 MAX"])
    }
}
