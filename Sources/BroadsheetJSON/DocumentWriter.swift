import Broadsheet

/// Writes reports and comparisons as JSON. Immutable; one serves any number of threads.
public struct DocumentWriter: Sendable {
    private let english: MeasuresJSON
    private let other: MeasuresJSON

    /// Prepares the templates. - Throws: `outOfMemory`.
    public init() throws(BroadsheetError) {
        english = try MeasuresJSON(isEnglish: true)
        other = try MeasuresJSON(isEnglish: false)
    }

    /// The JSON of a report, in UTF-8.
    ///
    /// - Parameter line: what the line of a stream adds: its id as it stood there, and what else it held.
    /// - Throws: `outOfMemory`.
    /// - Complexity: linear in what the report holds.
    public func write(_ report: Report, line: StreamLine? = nil) throws(BroadsheetError) -> JSONDocument {
        var output = try JSONOutput()
        try header(report.library, report.id, line, report.offsets, report.notes, to: &output)
        if let article = report.article { try write(article, to: &output) }
        if let sentences = report.sentences { try write(sentences, to: &output) }
        if let tokens = report.tokens { try write(tokens, to: &output) }
        if let language = report.language {
            output.append(",\"language\":")
            try output.append(
                JSONNode.object([("code", .string(language.code)), ("confidence", .real(language.confidence))]))
        }
        let measures = report.isEnglish ? english : other
        if let counts = report.counts {
            output.append(",\"counts\":")
            try measures.write(counts, to: &output)
        }
        if let readability = report.readability {
            output.append(",\"readability\":")
            try measures.write(readability, to: &output)
        }
        if let entities = report.entities { try write(entities, to: &output) }
        if let quotations = report.quotations { try write(quotations, to: &output) }
        if let times = report.times { try write(times, to: &output) }
        close(line, &output)
        return try output.document()
    }

    /// What every document ends with.
    func close(_ line: StreamLine?, _ output: inout JSONOutput) {
        if let meta = line?.meta {
            output.append(",\"meta\":")
            output.append(meta)
        }
        output.append("}")
    }

    /// What every document begins with.
    func header(
        _ library: String, _ id: String?, _ line: StreamLine?, _ offsets: OffsetUnit, _ notes: [String],
        to output: inout JSONOutput
    ) throws(BroadsheetError) {
        output.append("{\"schema\":1,\"library\":")
        try output.append(JSONNode.string(library))
        output.append(",\"id\":")
        if let id = line?.id {
            output.append(id)
        } else if let id {
            try output.append(JSONNode.string(id))
        } else {
            output.append("null")
        }
        output.append(",\"offsets\":")
        try output.append(JSONNode.string(offsets.rawValue))
        output.append(",\"notes\":[")
        for (index, note) in notes.enumerated() {
            if index > 0 { output.append(",") }
            try output.append(JSONNode.string(note))
        }
        output.append("]")
    }

    private func write(_ article: ArticleSection, to output: inout JSONOutput) throws(BroadsheetError) {
        output.append(",\"article\":{\"title\":")
        try output.append(
            JSONNode.optional(article.title) { part throws(BroadsheetError) in try Self.placed("text", part) })
        output.append(",\"authors\":[")
        for (index, author) in article.authors.enumerated() {
            if index > 0 { output.append(",") }
            try output.append(Self.placed("name", author))
        }
        output.append("],\"dateline\":")
        try output.append(
            JSONNode.optional(article.dateline) { part throws(BroadsheetError) in try Self.placed("text", part) })
        output.append(",\"published\":")
        try output.append(JSONNode.optional(article.published, Self.published))
        output.append(",\"declared_word_count\":")
        try output.append(Self.declared(article))
        output.append(",\"paragraphs\":")
        try write(article.paragraphs, to: &output)
        output.append("}")
    }

    private static func placed(_ key: String, _ part: PlacedText) throws(BroadsheetError) -> JSONNode {
        try JSONNode.object([(key, .string(part.text)), ("span", .optional(part.span, JSONNode.span))])
    }

    private static func published(_ date: PlacedDate) throws(BroadsheetError) -> JSONNode {
        try JSONNode.object([("value", .string(date.value)), ("span", .optional(date.span, JSONNode.span))])
    }

    private static func declared(_ article: ArticleSection) throws(BroadsheetError) -> JSONNode {
        guard let declared = article.declaredWordCount, let measured = article.measuredWordCount else {
            return try JSONNode.null()
        }
        return try JSONNode.object([
            ("value", .integer(declared.value)), ("span", .span(declared.span)), ("measured", .integer(measured)),
            ("difference", .integer(measured - declared.value)),
        ])
    }

    private func write(
        _ paragraphs: Rows<ArticleSection.ParagraphRow>, to output: inout JSONOutput
    ) throws(BroadsheetError) {
        let row = try JSONRow(JSONNode.object([("span", JSONRow.span()), ("role", JSONTemplate.slot())]))
        let roles = try Self.written(ParagraphRole.allCases.map(\.name))
        try output.append(rows: { output throws(BroadsheetError) in
            for paragraph in paragraphs {
                row.write(paragraph.span, roles[Int(paragraph.role.rawValue)], to: &output)
            }
        })
    }

    private func write(_ sentences: Rows<Sentence>, to output: inout JSONOutput) throws(BroadsheetError) {
        let row = try JSONRow(JSONNode.object([("span", JSONRow.span()), ("paragraph", JSONTemplate.slot())]))
        output.append(",\"sentences\":")
        try output.append(rows: { output throws(BroadsheetError) in
            for sentence in sentences { row.write(sentence.span, sentence.paragraph, to: &output) }
        })
    }

    /// Names as jansson writes them, once for all rows.
    static func written(_ names: [String]) throws(BroadsheetError) -> [[UInt8]] {
        var all: [[UInt8]] = []
        for name in names {
            var output = try JSONOutput()
            try output.append(JSONNode.string(name))
            all.append(output.finish())
        }
        return all
    }
}
