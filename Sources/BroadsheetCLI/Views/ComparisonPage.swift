import Broadsheet

/// A comparison as a page for the browser: one file, no script, nothing fetched.
struct ComparisonPage {
    private let articles: [Article]
    private let sentences: [Rows<Sentence>]
    /// What both share word for word, in the order of each article.
    private let shared: [[TextSpan]]
    /// For each of these, where the furthest of it and those before it ends.
    private let furthest: [[Int]]
    private let comparison: Comparison
    private let names: [String]

    init(_ a: Article, _ b: Article, _ comparison: Comparison, names: [String]) {
        articles = [a, b]
        sentences = [a.sentences, b.sentences]
        shared = [comparison.passages.map(\.a).sorted(), comparison.passages.map(\.b).sorted()]
        furthest = shared.map(Self.furthest)
        self.comparison = comparison
        self.names = names
    }

    private static func furthest(_ spans: [TextSpan]) -> [Int] {
        var end = 0
        return spans.map { span in
            end = max(end, span.end)
            return end
        }
    }

    func render() -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(Self.escaped(names.joined(separator: " · ")))</title>
        <style>\(Self.style)</style>
        </head>
        <body>
        <h1>\(verdict)</h1>
        <table class="scores">\(scores)</table>
        <table class="sentences">
        <thead><tr>\(head(0))<th></th>\(head(1))</tr></thead>
        <tbody>
        \(ComparisonRow.rows(comparison).map(row).joined(separator: "\n"))
        </tbody>
        </table>
        <p class="note">Marked: shared word for word. Pale yellow: only in one of the two.</p>
        </body>
        </html>

        """
    }

    private var verdict: String {
        let verdict = comparison.relation.verdict.name.split(separator: "_").joined(separator: " ")
        let confidence = Layout.number(comparison.relation.confidence * 100, decimals: 0)
        return "\(verdict) <small>\(confidence) % sure</small>"
    }

    private var scores: String {
        let scores = comparison.relation.scores
        let rows: [(String, Double)] = [
            ("same story", scores.story), ("derived", scores.derived), ("word for word", scores.verbatim),
            ("restated", scores.paraphrase),
        ]
        return rows.map { name, score in
            let value = Layout.number(score, decimals: 2)
            return "<tr><th>\(name)</th><td>\(value)</td><td><meter value=\"\(value)\">\(value)</meter></td></tr>"
        }.joined()
    }

    private func head(_ side: Int) -> String {
        let title = articles[side].title?.text ?? names[side]
        return "<th>\(Self.escaped(title))<small>\(Self.escaped(names[side]))</small></th>"
    }

    private func row(_ row: ComparisonRow) -> String {
        guard let link = row.link else {
            return "<tr class=\"alone\"><td>\(cell(row.a, 0))</td><td></td><td>\(cell(row.b, 1))</td></tr>"
        }
        let score = Layout.number(link.score, decimals: 2)
        return """
            <tr class="\(link.kind.name)"><td>\(cell(row.a, 0))</td>\
            <td class="link">\(score)<small>\(link.kind.name)</small></td><td>\(cell(row.b, 1))</td></tr>
            """
    }

    private func cell(_ indices: [Int], _ side: Int) -> String {
        indices.filter { $0 < sentences[side].count }.map { marked(sentences[side][$0].span, side) }.joined(
            separator: " ")
    }

    /// A sentence with what both share word for word marked.
    private func marked(_ span: TextSpan, _ side: Int) -> String {
        var html = ""
        var position = span.start
        for passage in shared[side][firstShared(span, side)...].prefix(while: { $0.start < span.end })
        where passage.end > position {
            let start = max(position, passage.start)
            let end = min(span.end, passage.end)
            html += text(TextSpan(position, start), side) + "<mark>\(text(TextSpan(start, end), side))</mark>"
            position = end
        }
        return html + text(TextSpan(position, span.end), side)
    }

    /// The first shared passage that may reach into a sentence: passages of one article may overlap, so the search goes
    /// by the furthest end so far.
    private func firstShared(_ span: TextSpan, _ side: Int) -> Int {
        var low = 0
        var high = furthest[side].count
        while low < high {
            let middle = (low + high) / 2
            if furthest[side][middle] <= span.start { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func text(_ span: TextSpan, _ side: Int) -> String { Self.escaped(articles[side].text.string(span)) }

    /// Text as it may stand in HTML.
    private static func escaped(_ text: String) -> String {
        var html = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"": html += "&quot;"
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{7F}": html += "\u{FFFD}"
            default: html.unicodeScalars.append(scalar)
            }
        }
        return html
    }

    private static let style = """

        body { font: 16px/1.5 Georgia, serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fdfcf9 }
        h1 { font-size: 1.6rem; text-transform: capitalize } small { display: block; font: .75rem sans-serif; color: #666 }
        h1 small { display: inline; text-transform: none; margin-left: .5rem }
        table { border-collapse: collapse } .scores th { text-align: left; font-weight: normal; padding-right: 1rem }
        .scores td { padding-right: 1rem; font-variant-numeric: tabular-nums } .sentences { width: 100%; margin-top: 1.5rem; table-layout: fixed }
        .sentences td, .sentences th { vertical-align: top; text-align: left; padding: .6rem; border-top: 1px solid #ddd; overflow-wrap: break-word }
        .sentences th:nth-child(2) { width: 6rem } .sentences td.link { text-align: center; color: #2a7a3b; font-family: sans-serif }
        .alone td { background: #fff8dc } .alone td:empty { background: none } .moved td.link { color: #a35b00 } mark { background: #cfe8ff }
        .note { font: .8rem sans-serif; color: #666 }

        """
}
