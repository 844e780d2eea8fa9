import Testing

@testable import Broadsheet

/// An entity as a test looks at it: key, name, and the words of its mentions.
private struct Found: Equatable {
    let key: String
    let name: String
    let mentions: [String]
}

private func entities(_ text: String, _ names: [ConfiguredName]) throws -> [Entity] {
    let desk = Desk(Desk.Configuration(names: names))
    return try desk.read(text, ReadOptions(language: "en")).report(ReportOptions(only: [.entities])).entities ?? []
}

private func found(_ text: String, _ names: [ConfiguredName], keys: [String]? = nil) throws -> [Found] {
    let wanted = keys ?? names.compactMap(\.key)
    return try entities(text, names).filter { wanted.contains($0.key) }.map { entity in
        Found(
            key: entity.key, name: entity.name,
            mentions: entity.mentions.map {
                String(decoding: Array(text.utf8)[$0.span.start..<$0.span.end], as: UTF8.self)
            })
    }
}

@Suite struct ConfiguredNamesTests {
    private let acme = ConfiguredName(
        "Acme Corporation", .organisation, kind: "company", key: "acme", aliases: ["Acme", "ACM", "acme.com"])

    @Test func allAliasesAreOneEntity() throws {
        let text = "Acme's plan pleased ACM staff. “Acme Corporation” grew; anti-Acme and Acme-owned shops did not."
        let entity = try entities(text, [acme]).first
        #expect(entity?.key == "acme")
        #expect(entity?.name == "Acme Corporation")
        #expect(entity?.type == .organisation)
        #expect(entity?.kind == "company")
        #expect(entity?.confidence == 1)
        #expect(
            try found(text, [acme]).first?.mentions == ["Acme", "ACM", "Acme Corporation", "Acme", "Acme"])
    }

    @Test func theTypeIsAsConfigured() throws {
        let moon = ConfiguredName("Moon", .organisation, key: "moon")
        #expect(try entities("The probe fell on the Moon.", [moon]).map(\.type) == [.organisation])
        let paris = ConfiguredName("Paris", .person, key: "paris")
        #expect(try entities("He met Paris in London.", [paris]).first { $0.key == "paris" }?.type == .person)
    }

    @Test(arguments: [
        ("Who knows? The who of it. The WHO said so.", ["WHO"]), ("WHO KNOWS", ["WHO"]), ("Nobody knows who.", []),
        ("He works at the W.H.O. today.", ["W.H.O."]),
    ])
    func aWordInCapitalsIsFoundInCapitals(_ text: String, _ mentions: [String]) throws {
        let who = ConfiguredName("WHO", .organisation, key: "who")
        #expect(try found(text, [who]).flatMap(\.mentions) == mentions)
    }

    @Test(arguments: [
        ("An apple fell. Apple rose.", ["Apple"]), ("SHARES OF APPLE ROSE", ["APPLE"]), ("apples and Apples", []),
    ])
    func aWordWithACapitalIsFoundWithOne(_ text: String, _ mentions: [String]) throws {
        let apple = ConfiguredName("Apple", .organisation, key: "apple")
        #expect(try found(text, [apple]).flatMap(\.mentions) == mentions)
    }

    @Test func aWordWithoutACapitalIsFoundInAnyCase() throws {
        let plan = ConfiguredName("green deal", .miscellaneous, key: "deal")
        let text = "The green deal. The Green Deal. THE GREEN DEAL."
        #expect(try found(text, [plan]).first?.mentions == ["green deal", "Green Deal", "GREEN DEAL"])
    }

    @Test func theLongestAliasCounts() throws {
        let names = [acme, ConfiguredName("Acme Bank", .organisation, key: "bank")]
        let text = "Acme Bank sued Acme, and Acme Corporation sued back."
        #expect(
            try found(text, names) == [
                Found(key: "bank", name: "Acme Bank", mentions: ["Acme Bank"]),
                Found(key: "acme", name: "Acme Corporation", mentions: ["Acme", "Acme Corporation"]),
            ])
    }

    @Test func ofEqualAliasesTheFirstCounts() throws {
        let names = [
            ConfiguredName("Associated Press", .organisation, key: "press", aliases: ["AP"]),
            ConfiguredName("Andhra Pradesh", .location, key: "state", aliases: ["AP"]),
        ]
        #expect(try found("He works at AP.", names).map(\.key) == ["press"])
    }

    @Test func capitalsTellSpellingsApart() throws {
        let names = [
            ConfiguredName("US", .location, key: "land"), ConfiguredName("Us", .miscellaneous, key: "film"),
            ConfiguredName("us", .miscellaneous, key: "word"),
        ]
        #expect(try found("US fans of Us, like most of us, came.", names).map(\.key) == ["land", "film", "word"])
    }

    @Test func hyphensDotsAccentsAndGapsMakeNoDifference() throws {
        let cola = ConfiguredName("Coca-Cola", .organisation, key: "cola", aliases: ["J.P. Café"])
        let text = "Coca Cola and Coca-Cola and Coca \u{A0}Cola met JP Cafe."
        #expect(try found(text, [cola]).first?.mentions == ["Coca Cola", "Coca-Cola", "Coca \u{A0}Cola", "JP Cafe"])
    }

    @Test func namesOfOneKeyAreOneEntity() throws {
        let names = [
            ConfiguredName("Acme", .organisation, key: "acme"), ConfiguredName("Bolt", .organisation, key: "acme"),
        ]
        #expect(
            try found("Bolt and Acme rose.", names) == [Found(key: "acme", name: "Acme", mentions: ["Bolt", "Acme"])])
    }

    @Test func theUsualKeyIsTheFoldedNameAndTheKind() throws {
        let names = [
            ConfiguredName("Zórvex-Group", .organisation), ConfiguredName("Quillon", .organisation, kind: "company"),
            ConfiguredName("Russia", .location),
        ]
        let text = "Zorvex Group and Quillon left Russia, as a Russian minister said."
        #expect(Set(try entities(text, names).map(\.key)) == ["zorvex group|ORG", "quillon|company", "RU"])
    }

    @Test func aCountryKeepsItsDemonyms() throws {
        let names = [ConfiguredName("Russian Federation", .location, key: "rf", aliases: ["Russia", "Moscow"])]
        let text = "Moscow denied it. A Russian diplomat left."
        #expect(try found(text, names).first?.mentions == ["Moscow", "Russian"])
    }

    // MARK: Persons

    @Test func aSurnameLinksByTheUsualRules() throws {
        let jane = ConfiguredName("Jane Quillon", .person, key: "jane")
        let text = "Jane Quillon spoke first. Later Quillon left. She was tired."
        #expect(try found(text, [jane]).first?.mentions == ["Jane Quillon", "Quillon", "She"])
    }

    @Test func anotherPersonOfTheSurnameIsAnother() throws {
        let jane = ConfiguredName("Jane Smith", .person, key: "jane", aliases: ["Smith"])
        let text = "Jane Smith met James Smith, her cousin. Smith was glad."
        let jane1 = try found(text, [jane])
        #expect(jane1.first?.mentions.contains("James Smith") == false)
        #expect(jane1.first?.mentions.filter { $0 == "Smith" }.count == 1)
    }

    @Test func aSurnameAloneIsTheWholePerson() throws {
        let putin = ConfiguredName("Putin", .person, key: "putin")
        let text = "President Vladimir Putin spoke in Moscow. Putin then left."
        #expect(try found(text, [putin]).first?.mentions.prefix(2) == ["Vladimir Putin", "Putin"])
    }

    @Test func aCompanyIsNoPersonOfItsName() throws {
        let ford = ConfiguredName("Ford", .organisation, key: "ford")
        let text = "The actor Harrison Ford smiled. Shares of Ford rose."
        #expect(try found(text, [ford]).first?.mentions == ["Ford"])
    }

    // MARK: Bounds

    @Test func whatCannotBeUsedIsNamed() {
        func message(_ name: ConfiguredName) -> String? {
            do throws(BroadsheetError) {
                try Desk.Configuration(names: [acme, name]).checkNames()
                return nil
            } catch {
                return error.message
            }
        }
        let long = String(repeating: "a", count: 1 << 18)
        let words = String(repeating: "Acme ", count: 25)
        for bad in ["", " ", "...", "\u{301}", long, words, "\0"] {
            #expect(message(ConfiguredName(bad, .person))?.hasPrefix("names[1].name takes") == true)
            #expect(
                message(ConfiguredName("A", .person, aliases: ["B", bad]))?.hasPrefix("names[1].aliases[1]") == true)
        }
        for bad in ["", long] {
            #expect(message(ConfiguredName("A", .person, key: bad))?.hasPrefix("names[1].key takes") == true)
            #expect(message(ConfiguredName("A", .person, kind: bad))?.hasPrefix("names[1].kind takes") == true)
        }
        #expect(message(ConfiguredName("A\0B", .person, aliases: ["月"])) == nil)
    }

    @Test func aDeskLeavesOutWhatItCannotUse() throws {
        let names = [
            ConfiguredName("", .person, key: ""), ConfiguredName(String(repeating: "x ", count: 1 << 19), .person),
            acme,
        ]
        #expect(try found("Acme rose.", names, keys: ["acme"]).count == 1)
    }

    @Test func manyNames() throws {
        let names = (0..<20_000).map {
            ConfiguredName("Zor\($0) Holdings", .organisation, key: "z\($0)", aliases: ["Zor\($0)", "Holdings"])
        }
        #expect(try found("Zor7 and Zor19999 Holdings rose.", names, keys: ["z7", "z19999"]).count == 2)
    }

    @Test(arguments: [
        String(repeating: "Acme ", count: 20_000), String(repeating: "Acme-", count: 20_000),
        String(repeating: "Acme.", count: 20_000), String(repeating: "A", count: 1 << 18),
        String(repeating: "a a a a a a a ", count: 3000),
    ])
    func hostileTextsAreLinear(_ text: String) throws {
        let many = ConfiguredName(
            "a", .organisation, aliases: ["a a a a a a a a a a a a a a a a a a a a a a a b", "Acme Acme Acme Acme x"])
        _ = try entities(text, [acme, many])
    }

    @Test func noNamesCostNothing() {
        #expect(Desk().names == nil)
        #expect(Desk(Desk.Configuration(names: [acme])).names != nil)
    }
}
