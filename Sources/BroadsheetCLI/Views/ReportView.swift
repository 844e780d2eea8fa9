import Broadsheet

/// A report as a person reads it, on a terminal of eighty columns.
struct ReportView: Sendable {
    let terminal: Terminal

    func render(_ article: Article, path: String) -> String {
        let counts = article.counts()
        var lines: [String] = []
        lines += head(article, counts, path)
        lines += [""] + facts(article, counts)
        lines += ["", terminal.bold("Counts")] + table(counts, article)
        lines += ["", terminal.bold("Readability")] + bars(Readability(counts, english: article.language.isEnglish))
        lines += LanguageView(terminal: terminal, article: article).lines
        lines += ["", terminal.bold("Paragraphs")] + paragraphs(article)
        return lines.map(Layout.withoutTrailingBlanks).joined(separator: "\n") + "\n"
    }

    private func head(_ article: Article, _ counts: Counts, _ path: String) -> [String] {
        let title = article.title?.text ?? "(no headline)"
        let words = "\(counts.words) words, \(Self.duration(counts.readingSeconds)) to read"
        let language = article.language.isEnglish ? "English" : "language: \(article.language.code)"
        return Layout.wrapped(title, to: terminal.width).map(terminal.bold)
            + [terminal.dim(Layout.cut("\(path) · \(language) · \(words)", to: terminal.width))]
    }

    private static func duration(_ seconds: Int) -> String {
        seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
    }

    /// Who, where, when, and whether the declared number of words holds.
    private func facts(_ article: Article, _ counts: Counts) -> [String] {
        var rows: [(String, String)] = []
        if !article.authors.isEmpty { rows.append(("by", article.authors.map(\.text).joined(separator: ", "))) }
        if let dateline = article.dateline { rows.append(("from", dateline.text)) }
        if let published = article.published { rows.append(("published", published.value)) }
        if let declared = article.declaredWordCount {
            let difference = counts.words - declared.value
            let sign = difference > 0 ? "+" : ""
            let verdict = difference == 0 ? "holds" : "does not hold: \(counts.words) counted (\(sign)\(difference))"
            rows.append(("declared", "\(declared.value) words, which \(verdict)"))
        }
        return rows.map { "  " + Layout.padded($0.0, to: 11) + Layout.cut($0.1, to: terminal.width - 13) }
    }

    private func table(_ counts: Counts, _ article: Article) -> [String] {
        var cells: [(String, String)] = [
            ("words", "\(counts.words)"), ("sentences", "\(counts.sentences)"), ("paragraphs", "\(counts.paragraphs)"),
            ("characters", "\(counts.characters)"), ("letters", "\(counts.letters)"),
            ("distinct words", "\(counts.distinctWords)"),
        ]
        if article.language.isEnglish {
            cells += [("syllables", "\(counts.syllables)"), ("complex words", "\(counts.complexWords)")]
        }
        cells.append(("long words", "\(counts.longWords)"))
        return stride(from: 0, to: cells.count, by: 3).map { start in
            cells[start..<min(start + 3, cells.count)]
                .map { "  " + Layout.padded($0.0, to: 15) + Layout.paddedLeft($0.1, to: 7) }.joined()
        }
    }

    /// What a bar spans and what its ends mean.
    private static func scale(_ formula: ReadabilityFormula) -> (label: String, high: Double, unit: String) {
        switch formula {
        case .fleschReadingEase: ("Flesch reading ease", 100, "100 is easy")
        case .fleschKincaidGrade: ("Flesch-Kincaid", 20, "school grade")
        case .gunningFog: ("Gunning fog", 20, "years of school")
        case .smog: ("SMOG", 20, "years of school")
        case .colemanLiau: ("Coleman-Liau", 20, "school grade")
        case .ari: ("ARI", 20, "school grade")
        case .lix: ("LIX", 80, "60 is hard")
        }
    }

    private func bars(_ readability: Readability) -> [String] {
        let columns = max(10, terminal.width - 50)
        return readability.formulas.map { formula in
            let scale = Self.scale(formula)
            let label = "  " + Layout.padded(scale.label, to: 21)
            guard let value = readability[formula]?.value else { return label + "–" }
            let share = value / scale.high
            return label + Layout.paddedLeft(Layout.number(value, decimals: 1), to: 6) + "  "
                + terminal.cyan(Layout.bar(share, columns: columns)) + "  " + terminal.dim(scale.unit)
        }
    }

    private func paragraphs(_ article: Article) -> [String] {
        let paragraphs = article.paragraphs
        let shown = paragraphs.prefix(40)
        let rows = shown.enumerated().map { index, paragraph in
            let line = Layout.paddedLeft("\(index + 1)", to: 4) + "  " + Layout.padded(paragraph.role.name, to: 10)
            let text = Layout.cut(article.text.string(paragraph.span), to: terminal.width - 16)
            return line + (paragraph.role == .body ? text : terminal.dim(text))
        }
        let rest = paragraphs.count - shown.count
        return rest > 0 ? rows + ["      and \(rest) more"] : rows
    }
}
