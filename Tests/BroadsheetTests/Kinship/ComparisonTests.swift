import Foundation
import Testing

@testable import Broadsheet

struct ComparisonTests {
    private let desk = Desk()

    private func compare(_ a: String, _ b: String, _ dayA: String? = nil, _ dayB: String? = nil) throws -> Comparison {
        desk.compare(
            try desk.read(a, ReadOptions(published: dayA, language: "en")),
            try desk.read(b, ReadOptions(published: dayB, language: "en")))
    }

    private static let ferry = [
        "A ferry with 240 passengers ran aground off the island of Skiathos early on Tuesday.",
        "The coastguard said nobody was hurt and that four boats had taken everyone to the harbour.",
        "The captain, Nikos Pappas, told investigators that the steering had failed minutes after departure.",
        "Divers will inspect the hull before tugs try to pull the vessel free at high tide.",
        "The company cancelled all sailings to the Sporades until Thursday.",
    ]
    private static let retold = [
        "Some 240 people were aboard a ferry that ran onto rocks near the Greek island of Skiathos on Tuesday morning.",
        "According to the coastguard, four boats brought all of them to the harbour and nobody was hurt.",
        "Sailings to the Sporades have been cancelled by the company until Thursday.",
        "Captain Nikos Pappas said the steering failed a few minutes after departure, investigators reported.",
    ]
    private static let budget = [
        "Parliament passed the budget by a narrow majority after a debate that went on through the night.",
        "The finance minister promised lower taxes for families and more money for rural schools.",
        "Economists doubt that the deficit will fall as fast as the government expects.",
    ]

    private func text(_ sentences: [String]) -> String { sentences.joined(separator: "\n\n") }

    @Test func aTextIsACopyOfItself() throws {
        let comparison = try compare(text(Self.ferry), text(Self.ferry))
        #expect(comparison.relation.verdict == .copy)
        #expect(comparison.relation.scores.verbatimAll == 1)
        #expect(comparison.relation.scores.paraphrase == 1)
        #expect(comparison.relation.direction == nil)
        #expect(comparison.alignment.map(\.a) == comparison.alignment.map(\.b))
        #expect(comparison.alignment.count == Self.ferry.count)
        #expect(comparison.alignment.allSatisfy { $0.kind == .verbatim })
        #expect(comparison.unmatchedA.isEmpty && comparison.unmatchedB.isEmpty)
    }

    @Test(arguments: ["Lander lost", "One.", "The lander is lost today."])
    func aShortTextIsACopyOfItselfToo(_ text: String) throws {
        let article = try Desk().read(text)
        #expect(Desk().compare(article, article).relation.verdict == .copy)
    }

    @Test func aCutComesFromTheLonger() throws {
        let comparison = try compare(text(Self.ferry), text(Array(Self.ferry[0...2])))
        #expect(comparison.relation.verdict == .copy)
        #expect(comparison.relation.direction == .bFromA)
        #expect(comparison.unmatchedA == [3, 4])
    }

    @Test func aRetellingIsARewrite() throws {
        let comparison = try compare(text(Self.ferry), text(Self.retold))
        #expect(comparison.relation.verdict == .rewrite)
        #expect(comparison.relation.scores.story > 0.5)
        #expect(comparison.relation.direction == nil)
        let links = comparison.alignment.map { [$0.a, $0.b] }
        #expect(links.contains([[0], [0]]) && links.contains([[1], [1]]))
        #expect(links.contains([[2], [3]]) && links.contains([[4], [2]]))
        #expect(comparison.alignment.count { $0.kind == .moved } == 1)
        #expect(comparison.unmatchedA == [3])
    }

    @Test func datesTellTheDirection() throws {
        let relation = try compare(text(Self.ferry), text(Self.retold), "2024-05-02", "2024-05-01").relation
        #expect(relation.direction == .aFromB)
    }

    @Test func otherNewsIsUnrelated() throws {
        let comparison = try compare(text(Self.ferry), text(Self.budget))
        #expect(comparison.relation.verdict == .unrelated)
        #expect(comparison.alignment.isEmpty)
        #expect(comparison.passages.isEmpty)
        #expect(comparison.unmatchedA == Array(Self.ferry.indices))
    }

    @Test func quotedWordsAreNoCopy() throws {
        let speech = "\u{201C}we will not rest until every last passenger has been brought back home to us\u{201D}"
        let a = text(["The minister said at noon: \(speech), and left.", Self.ferry[0]])
        let b = text(["Asked about it, a minister repeated \(speech) to reporters.", Self.budget[0]])
        let scores = try compare(a, b).relation.scores
        #expect(scores.verbatimAll > 0.3)
        #expect(scores.verbatim == 0)
    }

    @Test func oneSpeechMakesNoRewrite() throws {
        let speech = [
            "\u{201C}The harbour wall was built for another century,\u{201D}",
            "\u{201C}and I will not wait until it falls,\u{201D}",
            "\u{201C}so the money will come out of this year's budget.\u{201D}",
        ]
        let a = text([
            "Mayor Ingrid Solheim told a packed town hall \(speech[0]) to loud applause.",
            "\(speech[1]) she went on after a pause. \(speech[2])",
            "Fishermen who had travelled from the outer islands doubted that a single word of it would last the winter.",
        ])
        let b = text([
            "At a council session on Monday evening, Ingrid Solheim surprised even her own party: \(speech[0]) she said.",
            "\(speech[1]) read her notes. \(speech[2])",
            "Engineers had put the price of repairs at nine million crowns in a study that was never published.",
        ])
        let scores = try compare(a, b).relation.scores
        #expect(scores.derived < 0.5)
        #expect(try compare(a, a).relation.verdict == .copy)
        #expect(try compare(speech.joined(separator: " "), speech.joined(separator: " ")).relation.verdict == .copy)
    }

    @Test func passagesSpanTheirWords() throws {
        let shared = "four boats had taken everyone to the old harbour"
        let (a, b) = ("Later, \(shared) by noon.", "Officials said \(shared).")
        let passage = try #require(try compare(a, b).passages.first)
        let words = { (text: String, span: TextSpan) in
            String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)
        }
        #expect(words(a, passage.a) == shared)
        #expect(words(b, passage.b) == shared)
    }

    @Test func passagesLeaveFurnitureOut() throws {
        let a = text([Self.ferry[0], Self.ferry[1], "Read more: Ferry sinks off Naxos", Self.ferry[2], Self.ferry[3]])
        let comparison = try compare(a, text(Self.ferry))
        let covered = comparison.passages.map { String(decoding: Array(a.utf8)[$0.a.start..<$0.a.end], as: UTF8.self) }
        #expect(covered.count == 2)
        #expect(covered.allSatisfy { !$0.contains("Read more") })
        #expect(comparison.passages.allSatisfy { $0.a.count > 100 && $0.b.count > 100 })
    }

    @Test func relationAgreesWithComparison() throws {
        let all = [text(Self.ferry), text(Self.retold), text(Self.budget), Self.ferry[0], "", "…"]
        for a in all {
            for b in all {
                let (x, y) = (try desk.read(a), try desk.read(b))
                #expect(desk.relation(x, y) == desk.compare(x, y).relation)
            }
        }
    }

    @Test func nothingIsUnrelatedToAnything() throws {
        let comparison = try compare("", text(Self.ferry))
        #expect(comparison.relation.verdict == .unrelated)
        #expect(comparison.alignment.isEmpty)
        #expect(comparison.relation.scores.story < 0.01)
    }

    @Test func loneSentencesAreAlwaysPaired() throws {
        let comparison = try compare("A man plays the flute.", "Parliament passed the budget.")
        #expect(comparison.alignment.count == 1)
        #expect(comparison.alignment.allSatisfy { $0.score < 0.2 && $0.kind == .partial })
    }

    @Test func shortEqualSentencesGoTogether() throws {
        let a = text(Self.ferry[0...2] + ["So it is with them all."] + Self.ferry[3...])
        let comparison = try compare(a, a)
        #expect(comparison.alignment.contains { $0.a == [3] && $0.b == [3] && $0.kind == .verbatim })
    }

    @Test func otherLanguagesAlign() throws {
        let a = "Премьер-министр подписал договор о газе.\n\nОппозиция требует выборов в марте.\n\nЦены на хлеб растут."
        let b =
            "Договор о газе подписан премьер-министром, премьер-министр доволен.\n\nОппозиция требует выборов.\n\nСнег идёт."
        let links = try compare(a, b).alignment
        #expect(links.contains { $0.a == [0] && $0.b == [0] })
        #expect(links.contains { $0.a == [1] && $0.b == [1] })
    }

    @Test func endlessTextsAreBounded() throws {
        let same = String(repeating: "The lander of Roscosmos lost control on Saturday.\n\n", count: 4000)
        let word = String(repeating: "banana ", count: 50_000)
        #expect(try compare(same, same).relation.verdict == .copy)
        #expect(try compare(word, word).relation.verdict == .copy)
        #expect(try compare(same, word).relation.verdict == .unrelated)
    }

    @Test(arguments: [
        ("2024-03-01", "2024-02-28", 2), ("2023-03-01", "2023-02-28", 1), ("2024-01-01", "2023-12-31T10:00", 1),
    ])
    func countsDays(_ later: String, _ earlier: String, _ days: Int) throws {
        #expect(try #require(DayCount.days(later)) - #require(DayCount.days(earlier)) == days)
        #expect(DayCount.days("2023-08") == nil)
    }
}
