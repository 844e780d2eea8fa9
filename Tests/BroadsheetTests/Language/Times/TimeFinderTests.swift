import Testing

@testable import Broadsheet

@Suite("Times")
struct TimeFinderTests {
    @Test(
        "without a day of publication what hangs on it stays open",
        arguments: [
            ("He spoke on Tuesday.", "Tuesday DATE XXXX-WXX-2"),
            ("He spoke yesterday.", "yesterday DATE XXXX-XX-XX"),
            ("He spoke last year.", "last year DATE XXXX"),
            ("He spoke two weeks ago.", "two weeks ago DATE XXXX-WXX"),
            ("He spoke in May.", "May DATE XXXX-05"),
            ("He spoke on March 5.", "March 5 DATE XXXX-03-05"),
            ("He spoke last night.", "last night TIME XXXX-XX-XXTNI"),
            ("He spoke at 10 p.m. on Monday.", "10 p.m. on Monday TIME XXXX-WXX-1T22:00"),
            ("He spoke over the weekend.", "the weekend DATE XXXX-WXX-WE"),
            ("He spoke in the third quarter.", "the third quarter DATE XXXX-Q3"),
            ("He spoke earlier this month.", "earlier this month DATE XXXX-XX"),
            ("He spoke last summer.", "last summer DATE XXXX-SU"),
            ("He spoke a decade ago.", "a decade ago DATE XXXX"),
            ("He spoke on Christmas Day.", "Christmas Day DATE XXXX-12-25"),
            ("He spoke in March 2011.", "March 2011 DATE 2011-03"),
            ("He spoke for two hours.", "two hours DURATION PT2H"),
        ])
    func open(_ text: String, _ expected: String) throws {
        #expect(try TimeExpressionTests.found(text, published: nil) == [expected])
    }

    @Test(
        "days of publication at the calendar's ends trap nothing",
        arguments: ["2013", "2013-03", "1000-01-01", "2999-12-31", "2012-02-29", "2013-03-22T23:59"])
    func published(_ published: String) throws {
        let text = """
            He came yesterday, 9999999999 years ago, next year, in 12 decades, a century ago, 99 weeks from now, last \
            Monday, next winter, at 99:99 p.m., on Feb. 31, 2013, the year before, a million years later and at Easter.
            """
        #expect(try !TimeExpressionTests.found(text, published: published).isEmpty)
    }

    @Test("a date in the text is where later ones are counted from")
    func narrative() throws {
        let text = "He was seen on March 5, 1994. Two days later he was gone. A year earlier he had come."
        #expect(
            try TimeExpressionTests.found(text) == [
                "March 5, 1994 DATE 1994-03-05", "Two days later DATE 1994-03-07", "A year earlier DATE 1993",
            ])
    }

    @Test("what a quarter ended with names it")
    func quarters() throws {
        let text = "It lost money in the quarter ended Sept. 30. In the year ended March 31 it had made some."
        #expect(
            try TimeExpressionTests.found(text) == [
                "the quarter DATE 2012-Q3", "Sept. 30 DATE 2012-09-30", "the year DURATION P1Y",
                "March 31 DATE 2012-03-31",
            ])
    }

    /// Pieces that are repeated ten thousand times.
    static let hostilePieces = [
        "1", "1 ", "2013 ", "the ", "last ", "two ", "early late ", "Monday, ", "March 5, ", "10:30 ", "1/2", "99-99-",
        "'",
        "mid-", "a year and ", "of the last quarter ", "more than ", "every ", "th", "Q3", "years-long ", "up to ",
    ]

    @Test("hostile texts end", arguments: hostilePieces.indices)
    func hostile(_ index: Int) throws {
        let text = String(repeating: Self.hostilePieces[index], count: 10_000)
        let article = try Desk().read(text, ReadOptions(published: "2013-03-22", language: "en"))
        let times = TimeFinder().times(article, article.taggedText())
        let isSound = times.allSatisfy { $0.span.start < $0.span.end && $0.span.end <= article.text.count }
        #expect(isSound)
        #expect(zip(times, times.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
    }
}
