import Testing

@testable import Broadsheet

/// Names are given by their words, as a finder would give them.
private func entities(_ string: String, _ names: [(String, EntityType)] = []) throws -> [Entity] {
    let article = try Desk().read(string, ReadOptions(language: "en"))
    let tagged = article.taggedText()
    var mentions: [NameMention] = []
    for token in 0..<tagged.count {
        for (name, type) in names {
            for end in (token + 1)...max(token + 1, min(tagged.count, token + 8)) {
                let span = TextSpan(tagged.tokens[token].start, tagged.tokens[end - 1].end)
                guard article.text.string(span) == name, Int(mentions.last?.endToken ?? 0) <= token else { continue }
                mentions.append(
                    NameMention(firstToken: Int32(token), endToken: Int32(end), type: type, confidence: 90))
            }
        }
    }
    return EntityLinker(Desk()).entities(article, tagged, mentions)
}

private func words(_ entity: Entity, of string: String) -> [String] {
    entity.mentions.map { String(decoding: Array(string.utf8)[$0.span.start..<$0.span.end], as: UTF8.self) }
}

@Suite struct EntityLinkerTests {
    @Test("a dateline names things, but nothing that a pronoun means")
    func dateline() throws {
        let text = "LISBON, President Jane Doe (Reuters) - Portugal will close the bridge, its director said."
        let article = try Desk().read(text, ReadOptions(language: "en"))
        let found = try #require(article.report(ReportOptions(only: [.entities])).entities)
        #expect(found.contains { $0.name == "LISBON" && $0.mentions.count == 1 })
        #expect(found.contains { $0.name == "Portugal" && $0.mentions.last?.form == .pronoun })
    }

    @Test func aSurnameIsTheFullName() throws {
        let text = "Maria Keller spoke. Later Keller left. She was tired."
        let found = try entities(text, [("Maria Keller", .person), ("Keller", .person)])
        #expect(found.count == 1)
        #expect(found.first?.name == "Maria Keller")
        #expect(found.first.map { words($0, of: text) } == ["Maria Keller", "Keller", "She"])
    }

    @Test func aSharedSurnameIsNeither() throws {
        let text = "Maria Keller met Jan Keller. Then Keller left."
        let found = try entities(text, [("Maria Keller", .person), ("Jan Keller", .person), ("Keller", .person)])
        #expect(found.count == 3)
    }

    @Test func anAcronymIsWhatItStandsFor() throws {
        let text = "The National Aeronautics and Space Administration planned. NASA paid."
        let name = "National Aeronautics and Space Administration"
        let found = try entities(text, [(name, .organisation), ("NASA", .organisation)])
        #expect(found.count == 1)
        #expect(found.first?.name == name)
        #expect(found.first?.kind == "agency")
    }

    @Test func aCountryIsOneUnderAllItsNames() throws {
        let text = "The United States signed. U.S. officials and an American senator agreed. The country waited."
        let found = try entities(text, [("United States", .location), ("U.S.", .location)])
        #expect(found.map(\.key) == ["US"])
        #expect(found.first?.mentions.map(\.form) == [.name, .name, .demonym, .nominal])
    }

    @Test func halvesOfACompoundAreTwoCountries() throws {
        let found = try entities("They praised the Sino-Russian pact.")
        #expect(found.map(\.key) == ["CN", "RU"])
        #expect(found.allSatisfy { $0.mentions.map(\.form) == [.demonym] })
    }

    @Test func craftBearNumbersAndBodiesTheArticle() throws {
        let text = "Its Luna-25 lander fell to the Moon."
        let found = try entities(text)
        #expect(found.map(\.name) == ["Luna-25", "Moon"])
        #expect(found.map(\.kind) == ["spacecraft", "celestial_body"])
        #expect(found.map(\.type) == [.miscellaneous, .location])
    }

    @Test func theFullStopIsNoPartOfAName() throws {
        let text = "It came from China."
        #expect(try entities(text).map { words($0, of: text) } == [["China"]])
    }

    @Test func aNameIsFoundAgain() throws {
        let text = "Zorvex Holdings grew. Yesterday Zorvex Holdings shrank, as the company feared."
        let first = try Desk().read(text, ReadOptions(language: "en"))
        let linked = EntityLinker(Desk()).entities(
            first, first.taggedText(),
            [NameMention(firstToken: 0, endToken: 2, type: .organisation, confidence: 90)])
        #expect(linked.first?.mentions.filter { $0.form == .name }.count == 2)
    }

    @Test func ordinaryWordsAreNoNames() throws {
        #expect(try entities("Reading is nice. Mobile phones march on. Will you come? Of course.").isEmpty)
    }

    @Test(arguments: [
        ("Maria Keller met Ayo.", "Maria Keller", EntityType.person, 84, 90),
        ("Ayo went to France.", "France", .location, 90, 90), ("They saw Vrelt.", "Vrelt", .person, 50, 0),
    ])
    func confidenceComesOfWhatIsKnown(_ text: String, _ name: String, _ type: EntityType, _ given: Int, _ least: Int)
        throws
    {
        let article = try Desk().read(text, ReadOptions(language: "en"))
        let tagged = article.taggedText()
        let tokens = (0..<tagged.count).filter {
            name.contains(article.text.string(tagged.tokens[$0])) && tagged.tokens.tokenClass($0) == .word
        }
        let first = try #require(tokens.first)
        let found = EntityLinker(Desk()).entities(
            article, tagged,
            [
                NameMention(
                    firstToken: Int32(first), endToken: Int32(first + tokens.count), type: type,
                    confidence: UInt8(given))
            ])
        let entity = try #require(found.first { $0.name == name })
        #expect(least == 0 ? entity.confidence < 0.5 : entity.confidence * 100 >= Double(least))
    }

    /// A name found wrong is found wrong each time: saying it often is no proof.
    @Test func sayingItOftenIsNoProof() throws {
        let once = try entities("They saw Vrelt there.", [("Vrelt", .person)])
        let often = try entities(
            String(repeating: "They saw Vrelt there. ", count: 30), [("Vrelt", .person)])
        #expect(often.first?.mentions.count == 30)
        #expect((often.first?.confidence ?? 1) < 0.9 && once.first?.confidence == often.first?.confidence)
    }

    @Test func logitsAndPerCentsAgree() {
        for percent in 1...99 {
            #expect(abs(EntityConfidence.percent(EntityConfidence.logit(percent)) - percent) <= 2)
        }
        #expect(EntityConfidence.percent(-10_000) == 1 && EntityConfidence.percent(10_000) == 99)
    }

    @Test(arguments: [
        String(repeating: "Zorvex ", count: 800), String(repeating: "He she it ", count: 1000),
        (0..<1500).map { "Zor\($0) " }.joined(), String(repeating: "Russian-", count: 1000),
        String(repeating: "Luna-25 ", count: 800), String(repeating: "A, the head of ", count: 800),
        String(repeating: "X’ chief, ", count: 800), String(repeating: "the President ", count: 800),
        String(repeating: "Boston 5, ", count: 800),
    ])
    func hostileTextsLeaveOrder(_ text: String) throws {
        let article = try Desk().read(text, ReadOptions(language: "en"))
        let tagged = article.taggedText()
        let names = (0..<tagged.count).map {
            NameMention(firstToken: Int32($0), endToken: Int32($0 + 1), type: .person, confidence: 50)
        }
        let one = NameMention(firstToken: 0, endToken: Int32(tagged.count), type: .person, confidence: 9)
        for given in [names, [one], []] {
            for entity in EntityLinker(Desk()).entities(article, tagged, given) {
                let starts = entity.mentions.map(\.span.start)
                #expect(starts == starts.sorted() && entity.mentions.allSatisfy { $0.span.end <= text.utf8.count })
            }
        }
    }
}
