import Testing

@testable import Broadsheet

@Suite struct NameFinderTests {
    private func names(_ text: String) throws -> [String] {
        let desk = Desk()
        let article = try desk.read(text, ReadOptions(language: "en"))
        let tagged = article.taggedText()
        return NameFinder(desk).names(article, tagged).map { name in
            let start = tagged.tokens[Int(name.firstToken)].start
            let end = tagged.tokens[Int(name.endToken) - 1].end
            return "\(article.text.string(TextSpan(start, end)))/\(name.type.rawValue)"
        }
    }

    @Test(arguments: [
        ("Angela Merkel met Emmanuel Macron in Paris.", ["Angela Merkel/PER", "Emmanuel Macron/PER", "Paris/LOC"]),
        ("The company moved from Berlin to London in May.", ["Berlin/LOC", "London/LOC"]),
        ("She joined Microsoft after leaving IBM.", ["Microsoft/ORG", "IBM/ORG"]),
        ("The cat sat on the mat.", []), ("", []), ("He said that it was late.", []),
    ])
    func findsPlainNames(_ text: String, _ expected: [String]) throws {
        #expect(try names(text) == expected)
    }

    @Test(arguments: [
        String(repeating: "Ann ", count: 4000), String(repeating: "A", count: 40_000),
        String(repeating: "LONDON 1996-08-30\n", count: 600), "ß’ “Ångström” — İstanbul, O’Neill-Łódź 3",
        String(repeating: "Mr. ", count: 2000), String(repeating: "(", count: 2000),
    ])
    func keepsNamesApartAndInOrder(_ text: String) throws {
        let tagged = try Desk().read(text, ReadOptions(language: "en")).taggedText()
        var last: Int32 = 0
        for name in tagged.names {
            #expect(name.firstToken >= last && name.endToken > name.firstToken && Int(name.endToken) <= tagged.count)
            #expect((1...99).contains(name.confidence))
            last = name.endToken
        }
    }

    @Test func isSurerOfAKnownNameThanOfAnOddOne() throws {
        let known = try Desk().read("Barack Obama spoke.", ReadOptions(language: "en")).taggedText().names
        let odd = try Desk().read("then Vrelt spoke", ReadOptions(language: "en")).taggedText().names
        #expect((known.first?.confidence ?? 0) >= 80)
        #expect((odd.first?.confidence ?? 0) < (known.first?.confidence ?? 0))
    }
}
