import Broadsheet

extension DocumentWriter {
    func write(_ tokens: Rows<Token>, to output: inout JSONOutput) throws(BroadsheetError) {
        let tagged = try JSONRow(JSONNode.object([("span", JSONRow.span()), ("tag", JSONTemplate.slot())]))
        let bare = try JSONRow(JSONNode.object([("span", JSONRow.span())]))
        let tags = try Self.written(Tag.allCases.map(\.name))
        output.append(",\"tokens\":")
        try output.append(rows: { output throws(BroadsheetError) in
            for token in tokens {
                if let tag = token.tag {
                    tagged.write(token.span, tags[Int(tag.rawValue)], to: &output)
                } else {
                    bare.write(token.span, to: &output)
                }
            }
        })
    }

    func write(_ entities: [Entity], to output: inout JSONOutput) throws(BroadsheetError) {
        let mention = try JSONRow(JSONNode.object([("span", JSONRow.span()), ("form", JSONTemplate.slot())]))
        let forms = try Self.written(MentionForm.allCases.map(\.rawValue))
        output.append(",\"entities\":[")
        for (index, entity) in entities.enumerated() {
            output.append(index > 0 ? ",{\"id\":" : "{\"id\":")
            output.append(entity.id)
            try Self.member(",\"key\":", JSONNode.string(entity.key), to: &output)
            try Self.member(",\"type\":", JSONNode.string(entity.type.rawValue), to: &output)
            try Self.member(",\"kind\":", JSONNode.optional(entity.kind, JSONNode.string), to: &output)
            try Self.member(",\"name\":", JSONNode.string(entity.name), to: &output)
            try Self.member(",\"confidence\":", JSONNode.real(entity.confidence), to: &output)
            output.append(",\"mentions\":")
            try output.append(rows: { output throws(BroadsheetError) in
                for row in entity.mentions { mention.write(row.span, forms[row.form.position], to: &output) }
            })
            output.append("}")
        }
        output.append("]")
    }

    func write(_ quotations: [Quotation], to output: inout JSONOutput) throws(BroadsheetError) {
        output.append(",\"quotations\":[")
        for (index, quotation) in quotations.enumerated() {
            if index > 0 { output.append(",") }
            try output.append(Self.node(quotation))
        }
        output.append("]")
    }

    private static func node(_ quotation: Quotation) throws(BroadsheetError) -> JSONNode {
        var pieces: [JSONNode] = []
        for piece in quotation.spans { pieces.append(try JSONNode.span(piece)) }
        return try JSONNode.object([
            ("span", .span(quotation.span)), ("spans", .array(pieces)), ("kind", .string(quotation.kind.rawValue)),
            (
                "cue",
                .optional(quotation.cue) { cue throws(BroadsheetError) in try JSONNode.object([("span", .span(cue))]) }
            ),
            ("speaker", .optional(quotation.speaker, node)),
        ])
    }

    private static func node(_ speaker: Speaker) throws(BroadsheetError) -> JSONNode {
        try JSONNode.object([
            ("span", .span(speaker.span)), ("entity", .optional(speaker.entity, JSONNode.integer)),
        ])
    }

    func write(_ times: [TimeExpression], to output: inout JSONOutput) throws(BroadsheetError) {
        output.append(",\"times\":[")
        for (index, time) in times.enumerated() {
            if index > 0 { output.append(",") }
            try output.append(
                JSONNode.object([
                    ("id", .integer(time.id)), ("span", .span(time.span)), ("type", .string(time.type.rawValue)),
                    ("value", .string(time.value)),
                ]))
        }
        output.append("]")
    }

    private static func member(
        _ key: StaticString, _ value: JSONNode, to output: inout JSONOutput
    ) throws(BroadsheetError) {
        output.append(key)
        try output.append(value)
    }
}

extension MentionForm {
    /// Its place among all forms.
    fileprivate var position: Int {
        switch self {
        case .name: 0
        case .demonym: 1
        case .nominal: 2
        case .pronoun: 3
        }
    }
}
