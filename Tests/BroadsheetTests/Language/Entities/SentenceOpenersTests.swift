import Testing

@testable import Broadsheet

/// The entities of a text whose first word the finder has taken for a person's name.
private func entities(_ text: String, first: Int32 = 0) throws -> [String] {
    let article = try Desk().read(text, ReadOptions(language: "en"))
    let name = NameMention(firstToken: first, endToken: first + 1, type: .person, confidence: 79)
    return EntityLinker(Desk()).entities(article, article.taggedText(), [name]).map(\.name)
}

@Suite struct SentenceOpenersTests {
    @Test(arguments: [
        "Undeterred, the agency went on.", "Unhampered by anybody, the men went on.", "Unflinchingly, she went on.",
        "Unmolested by them, the men went on.",
        "Guerrillas came. They said that guerrillas would stay.",
    ])
    func anOrdinaryWordIsNoName(_ text: String) throws {
        #expect(try entities(text).isEmpty)
    }

    @Test func marksMayStandBeforeIt() throws {
        #expect(try entities("“Undeterred, the agency went on.", first: 1).isEmpty)
    }

    @Test(arguments: ["Mohammed, the captain, went on.", "Borisov, the chief, went on.", "Vrelt spoke to them."])
    func aNameStays(_ text: String) throws {
        #expect(try !entities(text).isEmpty)
    }

    @Test func aNameThatIsOneWithinASentenceStays() throws {
        #expect(try entities("Guerra spoke of guerra. They heard Guerra.") == ["Guerra"])
    }
}
