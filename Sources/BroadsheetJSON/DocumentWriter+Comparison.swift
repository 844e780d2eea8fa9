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
        try write(report.comparison.alignment, to: &output)
        output.append(",\"unmatched\":{\"a\":")
        output.append(report.comparison.unmatchedA)
        output.append(",\"b\":")
        output.append(report.comparison.unmatchedB)
        output.append("},\"passages\":")
        try write(report.passages, to: &output)
        output.append(",\"furniture\":{\"a\":")
        try write(report.furniture.a, to: &output)
        output.append(",\"b\":")
        try write(report.furniture.b, to: &output)
        output.append("}")
        close(line, &output)
        return try output.document()
    }

    private func write(_ links: [Comparison.Link], to output: inout JSONOutput) throws(BroadsheetError) {
        let row = try JSONTemplate(
            JSONNode.object([
                ("a", JSONTemplate.slot()), ("b", JSONTemplate.slot()), ("score", JSONTemplate.slot()),
                ("kind", JSONTemplate.slot()),
            ]))
        let kinds = try Self.written(Comparison.Link.Kind.allCases.map(\.name))
        try output.append(rows: { output throws(BroadsheetError) in
            for link in links {
                var filler = row.filler
                filler.put(link.a, to: &output)
                filler.put(link.b, to: &output)
                try filler.put(.real(link.score), to: &output)
                try filler.put(.written(kinds[Int(link.kind.rawValue)]), to: &output)
                filler.finish(&output)
                output.append(",")
            }
        })
    }

    private func write(_ passages: [Comparison.Passage], to output: inout JSONOutput) throws(BroadsheetError) {
        let row = try JSONRow(JSONNode.object([("a", JSONRow.span()), ("b", JSONRow.span())]))
        try output.append(rows: { output throws(BroadsheetError) in
            for passage in passages { row.write(passage.a, passage.b, to: &output) }
        })
    }

    private func write(_ spans: [TextSpan], to output: inout JSONOutput) throws(BroadsheetError) {
        let row = try JSONRow(JSONRow.span())
        try output.append(rows: { output throws(BroadsheetError) in
            for span in spans { row.write(span, to: &output) }
        })
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
}
