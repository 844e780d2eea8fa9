import Broadsheet

/// A comparison as a person reads it: the verdict, then the two articles sentence by sentence, side by side.
struct ComparisonView: Sendable {
    let terminal: Terminal

    func render(_ a: Article, _ b: Article, _ comparison: Comparison, names: [String]) -> String {
        var lines = verdict(comparison.relation)
        lines += ["", rule(names)] + sideBySide(a, b, comparison)
        return lines.map(Layout.withoutTrailingBlanks).joined(separator: "\n") + "\n"
    }

    private func verdict(_ relation: Relation) -> [String] {
        let scores: [(String, Double, String)] = [
            ("same story", relation.scores.story, "chance that both report one event"),
            ("derived", relation.scores.derived, "chance of one text behind both"),
            ("word for word", relation.scores.verbatim, "share of the shorter one"),
            ("restated", relation.scores.paraphrase, "share of its sentences"),
        ]
        let confidence = Layout.number(relation.confidence * 100, decimals: 0)
        return [terminal.bold(Self.sentence(relation)) + terminal.dim("  (\(confidence) % sure)"), ""]
            + scores.map { name, score, meaning in
                "  " + Layout.padded(name, to: 15) + Layout.paddedLeft(Layout.number(score, decimals: 2), to: 5) + "  "
                    + terminal.cyan(Layout.bar(score, columns: 20)) + "  " + terminal.dim(meaning)
            }
    }

    private static func sentence(_ relation: Relation) -> String {
        let verdict =
            switch relation.verdict {
            case .copy: "A copy: word for word, for the most part"
            case .rewrite: "A rewrite: one retells the other, or both retell one original"
            case .sameStory: "The same story, told independently"
            case .related: "Related: the same matter, another event"
            case .unrelated: "Unrelated"
            }
        switch relation.direction {
        case .aFromB: return verdict + "; A was made from B"
        case .bFromA: return verdict + "; B was made from A"
        case nil: return verdict
        }
    }

    // MARK: Side by side

    private static let gutter = 10

    private var column: Int { (terminal.width - Self.gutter) / 2 }

    private func rule(_ names: [String]) -> String {
        let heads = zip(["A", "B"], names).map { Layout.padded(Layout.cut("\($0)  \($1)", to: column), to: column) }
        return terminal.bold(heads.joined(separator: String(repeating: " ", count: Self.gutter)))
    }

    /// The sentences of A in order, each with its counterpart; those of B that have none stand where they belong.
    private func sideBySide(_ a: Article, _ b: Article, _ comparison: Comparison) -> [String] {
        ComparisonRow.rows(comparison).flatMap { row in
            let left = text(row.a, a)
            let right = text(row.b, b)
            return [""] + columns(left, right, mark(row.link), isMatched: row.link != nil)
        }
    }

    private func text(_ sentences: [Int], _ article: Article) -> [String] {
        let spans = article.sentences
        return sentences.flatMap { index in
            index < spans.count ? Layout.wrapped(article.text.string(spans[index].span), to: column) : []
        }
    }

    private func mark(_ link: Comparison.Link?) -> [String] {
        guard let link else { return [""] }
        return ["─ \(Layout.number(link.score, decimals: 2)) ─", Self.short(link.kind)]
    }

    private static func short(_ kind: Comparison.Link.Kind) -> String {
        switch kind {
        case .verbatim: "verbatim"
        case .paraphrase: "restated"
        case .partial: "in part"
        case .moved: "moved"
        }
    }

    private func columns(_ left: [String], _ right: [String], _ mark: [String], isMatched: Bool) -> [String] {
        (0..<max(left.count, right.count, mark.count)).map { line in
            let middle = line < mark.count ? mark[line] : ""
            let before = max(0, Self.gutter - Layout.width(middle)) / 2
            let gutter = Layout.padded(String(repeating: " ", count: before) + middle, to: Self.gutter)
            let sides = [left, right].map { Layout.padded(line < $0.count ? $0[line] : "", to: column) }
            let styled = sides.map { isMatched ? $0 : terminal.yellow($0) }
            return styled[0] + terminal.green(gutter) + styled[1]
        }
    }
}
