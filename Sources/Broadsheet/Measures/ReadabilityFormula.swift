/// A published formula of readability; its raw value is its name in a report.
public enum ReadabilityFormula: String, Sendable, CaseIterable {
    /// Flesch, A new readability yardstick, 1948.
    case fleschReadingEase = "flesch_reading_ease"
    /// Kincaid, Fishburne, Rogers and Chissom 1975.
    case fleschKincaidGrade = "flesch_kincaid_grade"
    /// Gunning, The Technique of Clear Writing, 1952.
    case gunningFog = "gunning_fog"
    /// McLaughlin, SMOG grading, 1969.
    case smog
    /// Coleman and Liau 1975.
    case colemanLiau = "coleman_liau"
    /// Senter and Smith, Automated Readability Index, 1967.
    case ari
    /// Björnsson, Läsbarhet, 1968.
    case lix

    /// The formulas that no language bends.
    static let ofAnyLanguage: [ReadabilityFormula] = [.lix]

    /// The counts that formulas are made of.
    public enum Input: String, Sendable {
        /// `Counts.words`
        case words
        /// `Counts.sentences`
        case sentences
        /// `Counts.syllables`
        case syllables
        /// `Counts.complexWords`
        case complexWords = "complex_words"
        /// `Counts.polysyllables`
        case polysyllables
        /// `Counts.letters`
        case letters
        /// `Counts.alphanumerics`
        case alphanumerics
        /// `Counts.longWords`
        case longWords = "long_words"

        /// The count itself.
        public func value(_ counts: Counts) -> Int {
            switch self {
            case .words: counts.words
            case .sentences: counts.sentences
            case .syllables: counts.syllables
            case .complexWords: counts.complexWords
            case .polysyllables: counts.polysyllables
            case .letters: counts.letters
            case .alphanumerics: counts.alphanumerics
            case .longWords: counts.longWords
            }
        }
    }

    /// The formula in words, in the names of its inputs.
    public var definition: String {
        switch self {
        case .fleschReadingEase: "206.835 - 1.015 * words / sentences - 84.6 * syllables / words"
        case .fleschKincaidGrade: "0.39 * words / sentences + 11.8 * syllables / words - 15.59"
        case .gunningFog: "0.4 * (words / sentences + 100 * complex_words / words)"
        case .smog: "1.0430 * sqrt(polysyllables * 30 / sentences) + 3.1291"
        case .colemanLiau: "5.88 * letters / words - 29.6 * sentences / words - 15.8"
        case .ari: "4.71 * alphanumerics / words + 0.5 * words / sentences - 21.43"
        case .lix: "words / sentences + 100 * long_words / words"
        }
    }

    /// What goes into it, in the order of the definition.
    public var inputs: [Input] {
        switch self {
        case .fleschReadingEase, .fleschKincaidGrade: [.words, .sentences, .syllables]
        case .gunningFog: [.words, .sentences, .complexWords]
        case .smog: [.polysyllables, .sentences]
        case .colemanLiau: [.letters, .words, .sentences]
        case .ari: [.alphanumerics, .words, .sentences]
        case .lix: [.words, .sentences, .longWords]
        }
    }

    /// The value; words and sentences must not be 0.
    func value(_ counts: Counts) -> Double {
        let (words, sentences) = (Double(counts.words), Double(counts.sentences))
        switch self {
        case .fleschReadingEase:
            return 206.835 - 1.015 * words / sentences - 84.6 * Double(counts.syllables) / words
        case .fleschKincaidGrade:
            return 0.39 * words / sentences + 11.8 * Double(counts.syllables) / words - 15.59
        case .gunningFog:
            return 0.4 * (words / sentences + 100 * Double(counts.complexWords) / words)
        case .smog:
            return 1.0430 * (Double(counts.polysyllables) * 30 / sentences).squareRoot() + 3.1291
        case .colemanLiau:
            return 5.88 * Double(counts.letters) / words - 29.6 * sentences / words - 15.8
        case .ari:
            return 4.71 * Double(counts.alphanumerics) / words + 0.5 * words / sentences - 21.43
        case .lix:
            return words / sentences + 100 * Double(counts.longWords) / words
        }
    }
}
