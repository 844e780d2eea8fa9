import Testing

@testable import Broadsheet

@Suite struct RowsTests {
    @Test func rowsAreACollection() throws {
        let article = try Desk().read("Moon lost\n\nThe lander is lost. It fell.")
        let sentences = article.sentences
        #expect(sentences.count == 3 && sentences.indices == 0..<3)
        #expect(sentences.map(\.paragraph) == [0, 1, 1])
        #expect(sentences.reversed().first?.span == TextSpan(31, 39))
        #expect(Array(sentences[1...]) == [sentences[1], sentences[2]])
        #expect(article.report().sentences == sentences)
        #expect(article.report().sentences != [])
    }

    /// Rows stay right when the article they came from is gone, and in every unit.
    @Test(arguments: OffsetUnit.allCases)
    func rowsOutliveTheirArticle(_ unit: OffsetUnit) throws {
        let text = "Día 1\n\nEl 🚀 cayó. Nadie murió."
        let report = try Desk().read(text).report(ReportOptions(only: [.sentences, .tokens, .article], offsets: unit))
        let expected = [OffsetUnit.bytes: 36, .codepoints: 30, .utf16: 31][unit]
        #expect(report.sentences?.last?.span.end == expected)
        #expect(report.article?.paragraphs.last?.span.end == expected)
        #expect(report.tokens?.last?.span.end == expected)
    }
}
