/// How hard the body is to read, by the published formulas.
///
/// The formulas but LIX were fitted to English; for other languages only LIX is given.
///
///     let readability = article.report().readability
///     readability?.fleschReadingEase?.value      // 31.2
public struct Readability: Sendable, Equatable {
    /// What was counted.
    public let counts: Counts
    /// The measures there are, in the order of a report.
    public let formulas: [ReadabilityFormula]

    /// The measures that follow from some counts.
    public init(_ counts: Counts, english: Bool) {
        self.counts = counts
        formulas = english ? ReadabilityFormula.allCases : ReadabilityFormula.ofAnyLanguage
    }

    /// One of the measures, or nil where it was not fitted to the language.
    public subscript(formula: ReadabilityFormula) -> Measure? {
        guard formulas.contains(formula) else { return nil }
        return Measure(formula: formula, counts: counts)
    }

    /// 0 (hard) to 100 (easy) in ordinary texts (Flesch 1948).
    public var fleschReadingEase: Measure? { self[.fleschReadingEase] }
    /// A US school grade (Kincaid et al. 1975).
    public var fleschKincaidGrade: Measure? { self[.fleschKincaidGrade] }
    /// Years of schooling (Gunning 1952).
    public var gunningFog: Measure? { self[.gunningFog] }
    /// Years of schooling (McLaughlin 1969), scaled to thirty sentences.
    public var smog: Measure? { self[.smog] }
    /// A US school grade, by letters (Coleman and Liau 1975).
    public var colemanLiau: Measure? { self[.colemanLiau] }
    /// A US school grade, by characters (Senter and Smith 1967).
    public var ari: Measure? { self[.ari] }
    /// 20 (easy) to 60 (hard), in any language (Björnsson 1968).
    public var lix: Measure? { self[.lix] }
}

/// One figure of a measure: its value, how it is defined, and the counts that went into it.
public struct Measure: Sendable, Equatable {
    /// Which measure it is.
    public let formula: ReadabilityFormula
    /// What was counted.
    let counts: Counts

    /// The value; nil where the body has no word or no sentence to divide by.
    public var value: Double? {
        counts.words > 0 && counts.sentences > 0 ? formula.value(counts) : nil
    }

    /// The formula, in the names of `inputs`.
    public var definition: String { formula.definition }

    /// What was counted, by name, in the order of the formula.
    public var inputs: [(name: String, value: Int)] { formula.inputs.map { ($0.rawValue, $0.value(counts)) } }
}
