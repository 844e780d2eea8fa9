/// Gives each token of English its part of speech: a linear-chain conditional random field (Lafferty, McCallum and Pereira
/// 2001) over hashed features, decoded exactly. Linear, no allocation a token.
struct Tagger {
    private let transitions = TagTable.shared.transitions
    private let features = TagFeatures()
    private var lattice = LabelLattice()

    /// Adds the tags of the tokens of a sentence to `tags`.
    mutating func tag(_ sentence: SentenceAttributes, into tags: inout [UInt8]) {
        guard sentence.count > 0 else { return }
        lattice.begin(from: LabelTransitions.start, transitions, features.weights(sentence, 0))
        var index = 1
        while index < sentence.count {
            lattice.step(transitions, features.weights(sentence, index))
            index &+= 1
        }
        lattice.finish(before: nil, transitions)
        tags.append(contentsOf: lattice.labels)
    }
}
