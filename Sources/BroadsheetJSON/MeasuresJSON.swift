import Broadsheet

/// Counts and readability as JSON: one template for English, one for other languages.
struct MeasuresJSON: Sendable {
    private let counts: JSONTemplate
    private let readability: JSONTemplate
    private let figures: [Figure]

    /// One member of "counts": its name and its number.
    private struct Figure: Sendable {
        let name: String
        let number: @Sendable (Counts) -> JSONTemplate.Filling
        var isEnglish = false
    }

    /// The counts in the order of a report.
    private static let all: [Figure] = [
        Figure(name: "words") { .integer($0.words) }, Figure(name: "sentences") { .integer($0.sentences) },
        Figure(name: "paragraphs") { .integer($0.paragraphs) }, Figure(name: "characters") { .integer($0.characters) },
        Figure(name: "letters") { .integer($0.letters) }, Figure(name: "alphanumerics") { .integer($0.alphanumerics) },
        Figure(name: "syllables", number: { .integer($0.syllables) }, isEnglish: true),
        Figure(name: "monosyllables", number: { .integer($0.monosyllables) }, isEnglish: true),
        Figure(name: "polysyllables", number: { .integer($0.polysyllables) }, isEnglish: true),
        Figure(name: "complex_words", number: { .integer($0.complexWords) }, isEnglish: true),
        Figure(name: "long_words") { .integer($0.longWords) },
        Figure(name: "distinct_words") { .integer($0.distinctWords) },
        Figure(name: "type_token_ratio") { .real($0.typeTokenRatio) },
        Figure(name: "root_type_token_ratio") { .real($0.rootTypeTokenRatio) },
        Figure(name: "reading_seconds") { .integer($0.readingSeconds) },
    ]

    init(isEnglish: Bool) throws(BroadsheetError) {
        figures = Self.all.filter { isEnglish || !$0.isEnglish }
        counts = try JSONTemplate(Self.slots(figures.map(\.name)))
        var measures: [(String, JSONNode)] = []
        for formula in Readability(Counts(), english: isEnglish).formulas {
            let members: [(String, JSONNode)] = [
                ("value", try JSONTemplate.slot()), ("definition", try JSONNode.string(formula.definition)),
                ("inputs", try Self.slots(formula.inputs.map(\.rawValue))),
            ]
            measures.append((formula.rawValue, try JSONNode.object(members)))
        }
        readability = try JSONTemplate(JSONNode.object(measures))
    }

    private static func slots(_ names: [String]) throws(BroadsheetError) -> JSONNode {
        var members: [(String, JSONNode)] = []
        for name in names { members.append((name, try JSONTemplate.slot())) }
        return try JSONNode.object(members)
    }

    func write(_ value: Counts, to output: inout JSONOutput) throws(BroadsheetError) {
        var filler = counts.filler
        for figure in figures { try filler.put(figure.number(value), to: &output) }
        filler.finish(&output)
    }

    func write(_ value: Readability, to output: inout JSONOutput) throws(BroadsheetError) {
        var filler = readability.filler
        for formula in value.formulas {
            try filler.put(.real(value[formula]?.value), to: &output)
            for input in formula.inputs { try filler.put(.integer(input.value(value.counts)), to: &output) }
        }
        filler.finish(&output)
    }
}
