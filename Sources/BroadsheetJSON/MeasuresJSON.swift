import Broadsheet

/// Counts and readability as JSON: one template for English, one for other languages.
struct MeasuresJSON: Sendable {
    private let counts: JSONTemplate
    private let readability: JSONTemplate
    private let isEnglish: Bool

    init(isEnglish: Bool) throws(BroadsheetError) {
        self.isEnglish = isEnglish
        let none = Counts()
        var figures: [(String, JSONNode)] = []
        for (name, _) in Self.counts(none, isEnglish) { figures.append((name, try JSONTemplate.slot())) }
        counts = try JSONTemplate(JSONNode.object(figures))
        var measures: [(String, JSONNode)] = []
        for (name, measure) in Readability(none, english: isEnglish).named {
            var inputs: [(String, JSONNode)] = []
            for input in measure.inputs { inputs.append((input.name, try JSONTemplate.slot())) }
            let members: [(String, JSONNode)] = [
                ("value", try JSONTemplate.slot()), ("definition", try JSONNode.string(measure.definition)),
                ("inputs", try JSONNode.object(inputs)),
            ]
            measures.append((name, try JSONNode.object(members)))
        }
        readability = try JSONTemplate(JSONNode.object(measures))
    }

    func write(_ value: Counts, to output: inout JSONOutput) throws(BroadsheetError) {
        try counts.write(Self.counts(value, isEnglish).map(\.1), to: &output)
    }

    func write(_ value: Readability, to output: inout JSONOutput) throws(BroadsheetError) {
        var numbers: [JSONTemplate.Filling] = []
        numbers.reserveCapacity(32)
        for (_, measure) in value.named {
            numbers.append(.real(measure.value))
            for input in measure.inputs { numbers.append(.integer(input.value)) }
        }
        try readability.write(numbers, to: &output)
    }

    /// The counts by name, in the order of a report.
    private static func counts(_ counts: Counts, _ isEnglish: Bool) -> [(String, JSONTemplate.Filling)] {
        let first: [(String, JSONTemplate.Filling)] = [
            ("words", .integer(counts.words)), ("sentences", .integer(counts.sentences)),
            ("paragraphs", .integer(counts.paragraphs)), ("characters", .integer(counts.characters)),
            ("letters", .integer(counts.letters)), ("alphanumerics", .integer(counts.alphanumerics)),
        ]
        let english: [(String, JSONTemplate.Filling)] = [
            ("syllables", .integer(counts.syllables)), ("monosyllables", .integer(counts.monosyllables)),
            ("polysyllables", .integer(counts.polysyllables)), ("complex_words", .integer(counts.complexWords)),
        ]
        let last: [(String, JSONTemplate.Filling)] = [
            ("long_words", .integer(counts.longWords)), ("distinct_words", .integer(counts.distinctWords)),
            ("type_token_ratio", .real(counts.typeTokenRatio)),
            ("root_type_token_ratio", .real(counts.rootTypeTokenRatio)),
            ("reading_seconds", .integer(counts.readingSeconds)),
        ]
        return first + (isEnglish ? english : []) + last
    }
}
