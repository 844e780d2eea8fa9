import Broadsheet

extension DocumentWriter {
    func write(_ tokens: [Token], to output: inout JSONOutput) throws(BroadsheetError) {
        let span = ("span", try Self.spanSlots())
        let tagged = try JSONTemplate(JSONNode.object([span, ("tag", JSONTemplate.slot())]))
        let bare = try JSONTemplate(JSONNode.object([span]))
        let tags = try Self.written(Tag.allCases.map(\.name))
        output.append(",\"tokens\":[")
        for (index, token) in tokens.enumerated() {
            if index > 0 { output.append(",") }
            let (start, end) = (JSONTemplate.Filling.integer(token.span.start), token.span.end)
            if let tag = token.tag {
                try tagged.write(start, .integer(end), .written(tags[Int(tag.rawValue)]), to: &output)
            } else {
                try bare.write(start, .integer(end), to: &output)
            }
        }
        output.append("]")
    }

    func write(_ entities: [Entity], to output: inout JSONOutput) throws(BroadsheetError) {
        let mention = try JSONTemplate(JSONNode.object([("span", Self.spanSlots()), ("form", JSONTemplate.slot())]))
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
            output.append(",\"mentions\":[")
            for (index, row) in entity.mentions.enumerated() {
                if index > 0 { output.append(",") }
                try mention.write(
                    .integer(row.span.start), .integer(row.span.end), .written(forms[row.form.position]), to: &output)
            }
            output.append("]}")
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

    private static func spanSlots() throws(BroadsheetError) -> JSONNode {
        try .array([JSONTemplate.slot(), JSONTemplate.slot()])
    }

    /// Names as jansson writes them, once for all rows.
    private static func written(_ names: [String]) throws(BroadsheetError) -> [[UInt8]] {
        var all: [[UInt8]] = []
        for name in names {
            var output = try JSONOutput()
            try output.append(JSONNode.string(name))
            all.append(output.finish())
        }
        return all
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
