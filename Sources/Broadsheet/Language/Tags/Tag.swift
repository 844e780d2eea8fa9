/// A part of speech, as Universal Dependencies names them (UPOS).
public enum Tag: UInt8, Sendable, CaseIterable {
    case adjective, adposition, adverb, auxiliary, coordinatingConjunction, determiner, interjection, noun, numeral,
        particle, pronoun, properNoun, punctuation, subordinatingConjunction, symbol, verb, other

    /// The tag as treebanks write it: `NOUN`, `PROPN`, `X`.
    public var name: String { Self.names[Int(rawValue)] }

    private static let names = [
        "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
        "SYM", "VERB", "X",
    ]
}
