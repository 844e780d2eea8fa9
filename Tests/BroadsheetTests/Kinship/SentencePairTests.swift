import Testing

@testable import Broadsheet

struct SentencePairTests {
    private func score(_ a: String, _ b: String) -> Double {
        let terms = [a, b].map { text in
            var scanner = TermScanner(Array(text.utf8) + [UInt8](repeating: 0, count: Text.padding))
            scanner.scan(from: 0, to: text.utf8.count)
            return scanner.terms
        }
        var pair = SentencePair()
        pair.prepare(terms[0][...])
        return pair.compare(terms[1][...]).score
    }

    private let fire = "The fire destroyed eleven houses in the village on Sunday night."

    @Test func ranksByWhatIsShared() {
        let same = score(fire, fire)
        let restated = score(fire, "Eleven village houses were destroyed by a fire late on Sunday.")
        let other = score(fire, "The minister will present the budget to parliament next week.")
        #expect(same > 0.9)
        #expect(same > restated)
        #expect(restated > 0.4)
        #expect(other < 0.1)
    }

    @Test func numbersThatDifferCost() {
        #expect(score(fire, fire) > score(fire, "The fire destroyed twelve houses in the village on Sunday night."))
    }

    @Test func isFairToBothSides() {
        let other = "Eleven village houses were destroyed by a fire late on Sunday."
        #expect(abs(score(fire, other) - score(other, fire)) < 1e-12)
    }

    @Test func takesEmptyAndEndless() {
        #expect(score("", fire) == 0)
        #expect(score(fire, "") == 0)
        let endless = String(repeating: "fire ", count: 5000)
        #expect((0...1).contains(score(endless, endless)))
    }

    @Test(arguments: [(0.0, 0.5), (2.0, 0.880797077977882), (-3.5, 0.02931223075135632), (30.0, 0.999999999999906)])
    func logisticIsExact(_ x: Double, _ chance: Double) {
        #expect(abs(Logistic.probability(x) - chance) < 1e-12)
        #expect((0...1).contains(Logistic.probability(x * 1e9)))
    }
}
