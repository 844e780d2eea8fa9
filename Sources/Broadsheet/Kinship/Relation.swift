/// How two articles are related.
public struct Relation: Sendable, Equatable {
    /// What two articles are to each other, the closest first.
    public enum Verdict: UInt8, Sendable, CaseIterable {
        /// Most of the shorter stands word for word in the other.
        case copy
        /// One was written from the other, or both from one original, in other words.
        case rewrite
        /// Both report one event.
        case sameStory
        /// They share a subject.
        case related
        /// Nothing shows that they have to do with each other.
        case unrelated

        /// The name of the verdict in a comparison.
        public var name: String {
            switch self {
            case .copy: "copy"
            case .rewrite: "rewrite"
            case .sameStory: "same_story"
            case .related: "related"
            case .unrelated: "unrelated"
            }
        }
    }

    /// Which article was written from which.
    public enum Direction: UInt8, Sendable {
        /// The first was written from the second.
        case aFromB
        /// The second was written from the first.
        case bFromA

        /// The name of the direction in a comparison.
        public var name: String { self == .aFromB ? "a_from_b" : "b_from_a" }
    }

    /// What the verdict rests on; each from 0 to 1.
    public struct Scores: Sendable, Equatable {
        /// The chance that both report one event.
        public let story: Double
        /// The chance that one was written from the other, or both from one original.
        public let derived: Double
        /// The share of the words of the shorter body that stand in runs of six or more found in the other; words between
        /// quotation marks are left out.
        public let verbatim: Double
        /// The same with the words between quotation marks.
        public let verbatimAll: Double
        /// The share of the sentences of the shorter body that are restated in the other.
        public let paraphrase: Double
    }

    /// What the articles are to each other.
    public let verdict: Verdict
    /// How sure the verdict is, 0 to 1.
    public let confidence: Double
    /// What it rests on.
    public let scores: Scores
    /// Which was written from which; nil where nothing strong says so.
    public let direction: Direction?

    /// The relation of two articles that were read.
    ///
    /// Equal to the `relation` of their `Comparison`, and cheaper: spans and kinds are not worked out.
    public init(_ a: KinshipProfile, _ b: KinshipProfile) {
        self = KinshipFindings(a, b).relation
    }
}

extension Relation {
    init(_ scores: Scores, cosine: Double, direction: Direction?) {
        self.scores = scores
        self.direction = direction
        if scores.derived >= 0.5 {
            verdict = scores.verbatimAll >= 0.7 ? .copy : .rewrite
            confidence = scores.derived
        } else if scores.story >= 0.5 {
            verdict = .sameStory
            confidence = min(scores.story, 1 - scores.derived)
        } else {
            verdict = scores.story >= 0.05 || cosine >= 0.1 ? .related : .unrelated
            confidence = 1 - scores.story
        }
    }
}
