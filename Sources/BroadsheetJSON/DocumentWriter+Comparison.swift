import Broadsheet

extension DocumentWriter {
    /// The JSON of a comparison, in UTF-8.
    ///
    /// - Parameter line: what the line of a stream adds: its id as it stood there, and what else it held.
    /// - Throws: `outOfMemory`.
    public func write(_ report: ComparisonReport, line: StreamLine? = nil) throws(BroadsheetError) -> JSONDocument {
        var output = try JSONOutput()
        try header(report.library, report.id, line, report.offsets, report.notes, to: &output)
        output.append(",\"relation\":")
        try output.append(Self.relation(report.comparison.relation))
        output.append(",\"alignment\":")
        try write(report.comparison.alignment, Self.link, to: &output)
        output.append(",\"unmatched\":{\"a\":")
        try write(report.comparison.unmatchedA, JSONNode.integer, to: &output)
        output.append(",\"b\":")
        try write(report.comparison.unmatchedB, JSONNode.integer, to: &output)
        output.append("},\"passages\":")
        try write(report.passages, Self.passage, to: &output)
        output.append(",\"furniture\":{\"a\":")
        try write(report.furniture.a, JSONNode.span, to: &output)
        output.append(",\"b\":")
        try write(report.furniture.b, JSONNode.span, to: &output)
        output.append("}")
        close(line, &output)
        return try output.document()
    }

    /// Writes an array row by row: a tree of all rows would cost many times their memory.
    private func write<Row>(
        _ rows: [Row], _ node: (Row) throws(BroadsheetError) -> JSONNode, to output: inout JSONOutput
    ) throws(BroadsheetError) {
        output.append("[")
        for (index, row) in rows.enumerated() {
            if index > 0 { output.append(",") }
            try output.append(node(row))
        }
        output.append("]")
    }

    private static func relation(_ relation: Relation) throws(BroadsheetError) -> JSONNode {
        let scores = relation.scores
        return try JSONNode.object([
            ("verdict", .string(relation.verdict.name)), ("confidence", .real(relation.confidence)),
            (
                "scores",
                .object([
                    ("story", .real(scores.story)), ("derived", .real(scores.derived)),
                    ("verbatim", .real(scores.verbatim)), ("verbatim_all", .real(scores.verbatimAll)),
                    ("paraphrase", .real(scores.paraphrase)),
                ])
            ),
            ("direction", .optional(relation.direction?.name, JSONNode.string)),
        ])
    }

    private static func link(_ link: Comparison.Link) throws(BroadsheetError) -> JSONNode {
        try JSONNode.object([
            ("a", indices(link.a)), ("b", indices(link.b)), ("score", .real(link.score)),
            ("kind", .string(link.kind.name)),
        ])
    }

    private static func indices(_ indices: [Int]) throws(BroadsheetError) -> JSONNode {
        var nodes: [JSONNode] = []
        for index in indices { nodes.append(try JSONNode.integer(index)) }
        return try JSONNode.array(nodes)
    }

    private static func passage(_ passage: Comparison.Passage) throws(BroadsheetError) -> JSONNode {
        try JSONNode.object([("a", .span(passage.a)), ("b", .span(passage.b))])
    }
}
