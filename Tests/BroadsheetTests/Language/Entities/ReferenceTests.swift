import Testing

@testable import Broadsheet

/// The mentions of one entity that are no names: what the text calls it.
private func references(_ text: String, to name: String) throws -> [String] {
    let article = try Desk().read(text, ReadOptions(language: "en"))
    let tagged = article.taggedText()
    let found = EntityLinker(Desk()).entities(article, tagged, tagged.names).first { $0.name == name }
    return (found?.mentions ?? []).filter { $0.form == .nominal }.map { article.text.string($0.span) }
}

@Suite struct ReferenceTests {
    @Test(arguments: [
        ("Despite this, Roscosmos’ chief, Yuri Borisov, spoke.", "Yuri Borisov", "Roscosmos’ chief"),
        ("The head of Roscosmos, Yuri Borisov, spoke.", "Yuri Borisov", "The head of Roscosmos"),
        ("Tim Cook, the chief executive of Apple, spoke.", "Tim Cook", "the chief executive of Apple"),
        ("Apple's chief executive, Tim Cook, spoke.", "Tim Cook", "Apple's chief executive"),
        ("They met Angela Merkel, Germany’s former chancellor.", "Angela Merkel", "Germany’s former chancellor"),
        ("John Smith, 42, a lawyer for the club, spoke.", "John Smith", "a lawyer for the club"),
    ])
    func aRoleBesideAName(_ text: String, _ name: String, _ phrase: String) throws {
        #expect(try references(text, to: name) == [phrase])
    }

    @Test(arguments: [
        "After they met Yuri Borisov, the president left.", "When he met the president, Yuri Borisov laughed.",
        "They met Yuri Borisov, the weather being fine.",
    ])
    func aCommaThatEndsAClause(_ text: String) throws {
        #expect(try references(text, to: "Yuri Borisov").isEmpty)
    }

    @Test func whatWasNamedByItsKind() throws {
        let text = "The space agency Roscosmos failed. Undeterred, the agency spoke of a new race."
        #expect(try references(text, to: "Roscosmos") == ["the agency"])
    }

    @Test func aBroadWordMeansOnlyWhatBearsIt() throws {
        let text = "They left the Grand Hotel. The square was full. The hotel was empty."
        #expect(try references(text, to: "Grand Hotel").filter { $0 != "The hotel" }.isEmpty)
    }

    @Test func aTitleAloneIsItsBearer() throws {
        let text = "President Joe Biden spoke. Later the President left."
        let article = try Desk().read(text, ReadOptions(language: "en"))
        let tagged = article.taggedText()
        let found = EntityLinker(Desk()).entities(article, tagged, tagged.names)
        #expect(found.map(\.type) == [.person])
        #expect(found.first?.mentions.count == 2)
    }
}
