import Testing

@testable import Broadsheet

struct PassageTests {
    private func terms(_ text: String) -> [Term] {
        let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: Text.padding)
        var scanner = TermScanner(bytes)
        scanner.scan(from: 0, to: text.utf8.count)
        return scanner.terms
    }

    private func runs(_ a: String, _ b: String) -> [PassageFinder.Run] { PassageFinder.runs(terms(a), terms(b)) }

    @Test func findsTheLongestRun() {
        let shared = "signed a memorandum of understanding to establish a station"
        #expect(runs("They \(shared) now.", "Both have \(shared).") == [PassageFinder.Run(a: 1, b: 2, count: 9)])
    }

    @Test func leavesFiveWordsAlone() {
        #expect(runs("then one red two blue green", "one red two blue green now").isEmpty)
        #expect(runs("one red two blue green black", "one red two blue green black").count == 1)
    }

    @Test func prefersTheLongerOfTwoPlaces() {
        let b = "a b c d e f x. a b c d e f g h"
        #expect(runs("a b c d e f g h", b) == [PassageFinder.Run(a: 0, b: 7, count: 8)])
    }

    @Test func doesNotOverlapInTheFirst() {
        let repeated = String(repeating: "again and ", count: 400)
        let found = runs(repeated, repeated)
        #expect(found.reduce(0) { $0 + $1.count } == 800)
        var end = 0
        for run in found {
            #expect(run.a >= end)
            end = run.a + run.count
        }
    }
}
