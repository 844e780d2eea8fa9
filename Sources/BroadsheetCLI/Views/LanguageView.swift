import Broadsheet

/// Whom an article names, who says what, and when, as a person reads it.
struct LanguageView {
    let terminal: Terminal
    let article: Article

    /// The width of the first column, and how many rows a table shows at most.
    private static let label = 17
    private static let mostRows = 30

    var lines: [String] {
        let report = article.report(ReportOptions(only: [.entities, .quotations, .times]))
        let entities = report.entities ?? []
        return section("Names", names(entities))
            + section("Said", said(report.quotations ?? [], entities))
            + section("Times", times(report.times ?? []))
    }

    private func section(_ heading: String, _ rows: [String]) -> [String] {
        rows.isEmpty ? [] : ["", terminal.bold(heading)] + cut(rows)
    }

    private func cut(_ rows: [String]) -> [String] {
        let rest = rows.count - Self.mostRows
        return rest > 0 ? rows.prefix(Self.mostRows) + ["  and \(rest) more lines; --json has them all"] : rows
    }

    // MARK: Names

    /// The names of each kind, the most mentioned first.
    private func names(_ entities: [Entity]) -> [String] {
        var kinds: [(kind: String, names: [Entity])] = []
        for entity in entities {
            let kind = Self.kind(of: entity)
            if let known = kinds.firstIndex(where: { $0.kind == kind }) {
                kinds[known].names.append(entity)
            } else {
                kinds.append((kind, [entity]))
            }
        }
        return kinds.flatMap { kind, names in
            let ranked = names.sorted { ($1.mentions.count, $0.id) < ($0.mentions.count, $1.id) }
            return row(kind, ranked.map(Self.name).joined(separator: ", "), most: 4)
        }
    }

    private static func kind(of entity: Entity) -> String {
        if let kind = entity.kind { return kind.split(separator: "_").joined(separator: " ") }
        switch entity.type {
        case .person: return "person"
        case .organisation: return "organisation"
        case .location: return "place"
        case .miscellaneous: return "other"
        }
    }

    private static func name(_ entity: Entity) -> String {
        entity.mentions.count > 1 ? "\(entity.name) ×\(entity.mentions.count)" : entity.name
    }

    // MARK: Quotations

    private func said(_ quotations: [Quotation], _ entities: [Entity]) -> [String] {
        quotations.flatMap { quotation in
            let words = quotation.spans.map { article.text.string($0) }.joined(separator: " … ")
            return row(speaker(quotation, entities), words, most: 3)
        }
    }

    private func speaker(_ quotation: Quotation, _ entities: [Entity]) -> String {
        guard let speaker = quotation.speaker else { return "?" }
        guard let entity = speaker.entity, entities.indices.contains(entity) else {
            return article.text.string(speaker.span)
        }
        return entities[entity].name
    }

    // MARK: Times

    private func times(_ times: [TimeExpression]) -> [String] {
        times.map { time in
            let words = Layout.cut(article.text.string(time.span), to: 34)
            let type = terminal.dim(time.type.rawValue.lowercased())
            return "  " + Layout.padded(time.value, to: Self.label) + Layout.padded(words, to: 36) + type
        }
    }

    /// A label and words beside it, on so many lines at most.
    private func row(_ label: String, _ words: String, most: Int) -> [String] {
        let columns = max(10, terminal.width - Self.label - 3)
        let lines = Layout.wrapped(words, to: columns)
        var shown = Array(lines.prefix(most))
        if lines.count > most, let last = shown.popLast() { shown.append(Layout.cut(last, to: columns - 2) + " …") }
        return shown.enumerated().map { index, line in
            let start = index == 0 ? Layout.cut(label, to: Self.label - 1) : ""
            return "  " + Layout.padded(start, to: Self.label) + line
        }
    }
}
