/// Two articles side by side: what they are to each other, which sentences go together, what is shared word for word.
public struct Comparison: Sendable, Equatable {
    /// Sentences of one article that go with sentences of the other.
    public struct Link: Sendable, Equatable {
        /// How they go together.
        public enum Kind: UInt8, Sendable, CaseIterable {
            /// Nine tenths or more of the longer stand in one run in the other.
            case verbatim
            /// Restated in other words.
            case paraphrase
            /// Only part of it is restated, or it is less than sure.
            case partial
            /// A counterpart that stands elsewhere in the other article.
            case moved

            /// The name of the kind in a comparison.
            public var name: String {
                switch self {
                case .verbatim: "verbatim"
                case .paraphrase: "paraphrase"
                case .partial: "partial"
                case .moved: "moved"
                }
            }
        }

        /// Indices of the first article's sentences.
        public let a: [Int]
        /// Indices of the second article's sentences.
        public let b: [Int]
        /// The chance that `b` restates `a`, 0 to 1.
        public let score: Double
        /// How they go together.
        public let kind: Kind
    }

    /// A run of six words or more that both have.
    public struct Passage: Sendable, Equatable {
        /// Where it stands in the first article.
        public let a: TextSpan
        /// Where it stands in the second article.
        public let b: TextSpan
    }

    /// What the articles are to each other.
    public let relation: Relation
    /// Sentences that go together, in the order of the first article.
    public let alignment: [Link]
    /// Body sentences of the first article without a counterpart.
    public let unmatchedA: [Int]
    /// Body sentences of the second article without a counterpart.
    public let unmatchedB: [Int]
    /// What the bodies share word for word, in the order of the first article.
    public let passages: [Passage]

    /// Compares two articles that were read.
    ///
    /// - Complexity: linear in their lengths, but for a sort of their words; some tens of sentence pairs a sentence.
    public init(_ a: KinshipProfile, _ b: KinshipProfile) {
        let findings = KinshipFindings(a, b)
        relation = findings.relation
        alignment = findings.links.map { Link($0, a, b) }
        unmatchedA = Self.unmatched(a.sentences, alignment.flatMap(\.a))
        unmatchedB = Self.unmatched(b.sentences, alignment.flatMap(\.b))
        passages = findings.runs.sorted { ($0.a, $0.b) < ($1.a, $1.b) }.flatMap { Self.passages($0, a, b) }
    }

    /// A run as passages, parted where something that is not body stands between two sentences.
    private static func passages(_ run: PassageFinder.Run, _ a: KinshipProfile, _ b: KinshipProfile) -> [Passage] {
        var passages: [Passage] = []
        var done = 0
        while done < run.count {
            let rest = run.count &- done
            let count = min(rest, a.unbroken(from: run.a &+ done), b.unbroken(from: run.b &+ done))
            passages.append(Passage(a: a.span(run.a &+ done, count), b: b.span(run.b &+ done, count)))
            done &+= count
        }
        return passages
    }

    private static func unmatched(_ sentences: [Int32], _ matched: [Int]) -> [Int] {
        let matched = matched.sorted()
        var next = 0
        return sentences.compactMap { sentence in
            let sentence = Int(sentence)
            while next < matched.count, matched[next] < sentence { next += 1 }
            return next == matched.count || matched[next] != sentence ? sentence : nil
        }
    }
}

extension Comparison.Link {
    init(_ link: SentenceLink, _ a: KinshipProfile, _ b: KinshipProfile) {
        self.a = link.a.map { Int(a.sentences[$0]) }
        self.b = link.b.map { Int(b.sentences[$0]) }
        score = link.shownScore
        kind = link.isMoved ? .moved : link.isVerbatim ? .verbatim : link.isRestatement ? .paraphrase : .partial
    }
}

extension KinshipProfile {
    /// The number of terms, at least one, from a term on until the body is interrupted or ends.
    fileprivate func unbroken(from term: Int) -> Int {
        var low = 0
        var high = breaks.count
        while low < high {
            let middle = (low &+ high) >> 1
            if Int(breaks[middle]) <= term { low = middle &+ 1 } else { high = middle }
        }
        return max(1, (low < breaks.count ? Int(breaks[low]) : terms.count) &- term)
    }

    /// The stretch from one term through `count` of them.
    fileprivate func span(_ first: Int, _ count: Int) -> TextSpan {
        TextSpan(Int(terms[first].start), terms[first &+ count &- 1].end)
    }
}

extension Desk {
    /// Compares two articles. Where one is compared with many, make its `KinshipProfile` once.
    public func compare(_ a: Article, _ b: Article) -> Comparison {
        Comparison(KinshipProfile(a), KinshipProfile(b))
    }

    /// The relation of two articles alone; equal to the `relation` of their comparison.
    public func relation(_ a: Article, _ b: Article) -> Relation {
        Relation(KinshipProfile(a), KinshipProfile(b))
    }
}
