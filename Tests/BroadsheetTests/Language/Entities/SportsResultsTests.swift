import Testing

@testable import Broadsheet

/// The types of the places that a text is given to name.
private func types(_ text: String, _ places: Set<String>) throws -> [EntityType] {
    let article = try Desk().read(text, ReadOptions(language: "en"))
    let tagged = article.taggedText()
    let names = (0..<tagged.count).filter { places.contains(article.text.string(tagged.tokens[$0])) }.map {
        NameMention(firstToken: Int32($0), endToken: Int32($0) + 1, type: .location, confidence: 90)
    }
    return EntityLinker(Desk()).entities(article, tagged, names).map(\.type)
}

@Suite struct SportsResultsTests {
    @Test(arguments: [
        "Boston 94 Detroit 89", "Boston 5, Detroit 3.", "Boston beat Detroit 2-1 on Friday.", "Boston v Detroit",
        "Boston 12 7 6 77 76\nDetroit 13 9 1 77 77", "Boston AT Detroit",
    ])
    func townsThatPlayAreTeams(_ text: String) throws {
        #expect(try types(text, ["Boston", "Detroit"]) == [.organisation, .organisation])
    }

    @Test(arguments: [
        "Boston and Detroit have 94 schools.", "He left Boston at Detroit’s wish.", "Boston beat Detroit to the prize.",
        "In Boston 300 people came, in Detroit few.", "Boston, Detroit",
    ])
    func otherTownsStayTowns(_ text: String) throws {
        #expect(try types(text, ["Boston", "Detroit"]) == [.location, .location])
    }

    @Test func countriesStayCountries() throws {
        #expect(try types("Italy 2 France 1", ["Italy", "France"]) == [.location, .location])
    }
}
