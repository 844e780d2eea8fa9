/// One figure of a measure: its value, how it is defined, and the counts that went into it.
public struct Measure: Sendable, Equatable {
    /// The value; nil where the body has no word or no sentence to divide by.
    public let value: Double?
    /// The formula, in the names of `inputs`.
    public let definition: String
    /// What was counted, by name, in the order of the formula.
    public let inputs: [(name: String, value: Int)]

    /// Whether value, formula and inputs are the same.
    public static func == (left: Measure, right: Measure) -> Bool {
        left.value == right.value && left.definition == right.definition
            && left.inputs.elementsEqual(right.inputs) { $0.name == $1.name && $0.value == $1.value }
    }
}

/// How hard the body is to read, by the published formulas.
///
/// The formulas but LIX were fitted to English; for other languages only LIX is given.
public struct Readability: Sendable, Equatable {
    /// 0 (hard) to 100 (easy) in ordinary texts (Flesch 1948).
    public let fleschReadingEase: Measure?
    /// A US school grade (Kincaid et al. 1975).
    public let fleschKincaidGrade: Measure?
    /// Years of schooling (Gunning 1952).
    public let gunningFog: Measure?
    /// Years of schooling (McLaughlin 1969), scaled to thirty sentences.
    public let smog: Measure?
    /// A US school grade, by letters (Coleman and Liau 1975).
    public let colemanLiau: Measure?
    /// A US school grade, by characters (Senter and Smith 1967).
    public let ari: Measure?
    /// 20 (easy) to 60 (hard), in any language (Björnsson 1968).
    public let lix: Measure

    /// The measures that follow from some counts.
    public init(_ counts: Counts, english: Bool) {
        let formulas = ReadabilityFormulas(counts)
        fleschReadingEase = english ? formulas.fleschReadingEase : nil
        fleschKincaidGrade = english ? formulas.fleschKincaidGrade : nil
        gunningFog = english ? formulas.gunningFog : nil
        smog = english ? formulas.smog : nil
        colemanLiau = english ? formulas.colemanLiau : nil
        ari = english ? formulas.ari : nil
        lix = formulas.lix
    }

    /// The measures by the names of a report, in its order.
    public var named: [(name: String, measure: Measure)] {
        let all: [(String, Measure?)] = [
            ("flesch_reading_ease", fleschReadingEase), ("flesch_kincaid_grade", fleschKincaidGrade),
            ("gunning_fog", gunningFog), ("smog", smog), ("coleman_liau", colemanLiau), ("ari", ari), ("lix", lix),
        ]
        return all.compactMap { name, measure in measure.map { (name, $0) } }
    }
}

/// The formulas themselves.
private struct ReadabilityFormulas {
    private let counts: Counts
    private let words: Double
    private let sentences: Double

    init(_ counts: Counts) {
        self.counts = counts
        words = Double(counts.words)
        sentences = Double(counts.sentences)
    }

    private func measure(
        _ definition: String, _ inputs: [(name: String, value: Int)], _ value: @autoclosure () -> Double
    ) -> Measure {
        Measure(
            value: counts.words > 0 && counts.sentences > 0 ? value() : nil, definition: definition, inputs: inputs)
    }

    private var wordsInput: (name: String, value: Int) { ("words", counts.words) }
    private var sentencesInput: (name: String, value: Int) { ("sentences", counts.sentences) }
    private var syllablesInput: (name: String, value: Int) { ("syllables", counts.syllables) }

    var fleschReadingEase: Measure {
        measure(
            "206.835 - 1.015 * words / sentences - 84.6 * syllables / words",
            [wordsInput, sentencesInput, syllablesInput],
            206.835 - 1.015 * words / sentences - 84.6 * Double(counts.syllables) / words)
    }

    var fleschKincaidGrade: Measure {
        measure(
            "0.39 * words / sentences + 11.8 * syllables / words - 15.59",
            [wordsInput, sentencesInput, syllablesInput],
            0.39 * words / sentences + 11.8 * Double(counts.syllables) / words - 15.59)
    }

    var gunningFog: Measure {
        measure(
            "0.4 * (words / sentences + 100 * complex_words / words)",
            [wordsInput, sentencesInput, ("complex_words", counts.complexWords)],
            0.4 * (words / sentences + 100 * Double(counts.complexWords) / words))
    }

    var smog: Measure {
        measure(
            "1.0430 * sqrt(polysyllables * 30 / sentences) + 3.1291",
            [("polysyllables", counts.polysyllables), sentencesInput],
            1.0430 * (Double(counts.polysyllables) * 30 / sentences).squareRoot() + 3.1291)
    }

    var colemanLiau: Measure {
        measure(
            "0.0588 * 100 * letters / words - 0.296 * 100 * sentences / words - 15.8",
            [("letters", counts.letters), wordsInput, sentencesInput],
            5.88 * Double(counts.letters) / words - 29.6 * sentences / words - 15.8)
    }

    var ari: Measure {
        measure(
            "4.71 * alphanumerics / words + 0.5 * words / sentences - 21.43",
            [("alphanumerics", counts.alphanumerics), wordsInput, sentencesInput],
            4.71 * Double(counts.alphanumerics) / words + 0.5 * words / sentences - 21.43)
    }

    var lix: Measure {
        measure(
            "words / sentences + 100 * long_words / words",
            [wordsInput, sentencesInput, ("long_words", counts.longWords)],
            words / sentences + 100 * Double(counts.longWords) / words)
    }
}
