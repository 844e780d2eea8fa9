/// Lines up the body sentences of two articles.
///
/// First the links that keep the order of both, one sentence to one, one to two or two to one, with gaps; then what is
/// left over and has a clear counterpart elsewhere, as `moved`. A link needs *support*: the chance that one sentence
/// restates the other, and something for each rare word that stands in no other sentence of either article.
struct SentenceAligner {
    /// The support that a link needs, and that one out of order needs.
    static let threshold = 0.25
    private static let movedThreshold = 0.33
    /// How far the support of a moved link must exceed that of any other for its sentences.
    private static let movedMargin = 1.3
    /// The score below which sentences are not taken together with their neighbours.
    private static let leastOfMerged = 0.05
    /// The support that the better half of a merged link needs.
    private static let leastOfBetter = 0.15
    /// What a merged link must have over its better half, unless both halves stand by themselves.
    private static let mergedMargin = 0.1
    /// Bits of unique rare words that add a whole to the support, and the most they add.
    private static let anchorScale = 100.0
    private static let mostAnchored = 0.3
    /// Below this cosine of their vectors two articles have no counterparts.
    private static let leastCosine = 0.05
    /// With fewer sentences than this an article tells nothing about what is rare in it.
    private static let context = 3

    private let a: KinshipProfile
    private let b: KinshipProfile
    private let candidates: CandidatePairs
    private let hasContext: Bool
    private let uniqueA: [Bool]
    private let uniqueB: [Bool]
    private var pair = SentencePair()
    /// The terms of the first article that `pair` holds.
    private var prepared = 0..<0
    /// For each candidate pair, in the order of `candidates`.
    private var scores: [SentenceLink] = []

    /// The links, in the order of the first article.
    ///
    /// - Complexity: a bounded number of sentence pairs for each sentence of `a`.
    static func links(_ a: KinshipProfile, _ b: KinshipProfile, cosine: Double) -> [SentenceLink] {
        guard !a.sentences.isEmpty, !b.sentences.isEmpty else { return [] }
        let isTiny = a.sentences.count < context && b.sentences.count < context
        guard isTiny || cosine >= leastCosine else { return [] }
        var aligner = SentenceAligner(a, b)
        return aligner.solve(isTiny: isTiny)
    }

    private init(_ a: KinshipProfile, _ b: KinshipProfile) {
        self.a = a
        self.b = b
        candidates = CandidatePairs(a, b)
        hasContext = min(a.sentences.count, b.sentences.count) >= Self.context
        uniqueA = hasContext ? Self.unique(a) : []
        uniqueB = hasContext ? Self.unique(b) : []
    }

    private mutating func solve(isTiny: Bool) -> [SentenceLink] {
        scoreCandidates()
        let proposals = self.proposals()
        let ordered = LinkChain.heaviest(proposals, positions: b.sentences.count) { $0.support - Self.threshold + 0.05 }
        let links = ordered + moved(ordered)
        guard links.isEmpty, isTiny else { return links.sorted { $0.a.lowerBound < $1.a.lowerBound } }
        // Two sentences that stand alone are what the caller wants compared.
        return [link(0..<a.sentences.count, 0..<b.sentences.count)]
    }

    // MARK: Pairs

    private mutating func scoreCandidates() {
        scores.reserveCapacity(candidates.sentences.count)
        for i in a.sentences.indices {
            for j in candidates.sentences[candidates.range(i)] {
                scores.append(link(i..<i &+ 1, Int(j)..<Int(j) &+ 1))
            }
        }
    }

    /// Compares neighbouring sentences of one article, as one, with those of the other.
    private mutating func link(_ i: Range<Int>, _ j: Range<Int>) -> SentenceLink {
        let termsA = Self.terms(a, i)
        let termsB = Self.terms(b, j)
        if prepared != termsA {
            pair.prepare(a.terms[termsA])
            prepared = termsA
        }
        let (score, features) = pair.compare(b.terms[termsB])
        return SentenceLink(
            a: i, b: j, score: score, support: score + anchored(termsA, termsB), isVerbatim: features.runOfLonger >= 0.9
        )
    }

    private static func terms(_ profile: KinshipProfile, _ sentences: Range<Int>) -> Range<Int> {
        let start = profile.range(sentences.lowerBound).lowerBound
        return start..<max(start, profile.range(sentences.upperBound &- 1).upperBound)
    }

    /// What shared words add that no other sentence has; asks the pair that was compared last.
    private func anchored(_ termsA: Range<Int>, _ termsB: Range<Int>) -> Double {
        guard hasContext else { return 0 }
        var bits = 0.0
        pair.forEachSame { i, j, weight in
            let isAnchor = uniqueA[termsA.lowerBound &+ i] && uniqueB[termsB.lowerBound &+ j]
            bits += isAnchor ? min(12, weight) : 0
        }
        return min(Self.mostAnchored, bits / Self.anchorScale)
    }

    /// For each term whether it is rare and its stem stands in this sentence alone; the first of a sentence counts.
    private static func unique(_ profile: KinshipProfile) -> [Bool] {
        var sentenceOf = [Int32](repeating: 0, count: profile.terms.count)
        for sentence in profile.sentences.indices {
            for term in profile.range(sentence) { sentenceOf[term] = Int32(truncatingIfNeeded: sentence) }
        }
        var entries = profile.terms.indices.map { UInt64(profile.terms[$0].stem) << 32 | UInt64($0) }
        entries.sort()
        var unique = [Bool](repeating: false, count: profile.terms.count)
        var first = 0
        while first < entries.count {
            var next = first &+ 1
            while next < entries.count, entries[next] >> 32 == entries[first] >> 32 { next &+= 1 }
            let term = Int(entries[first] & 0xFFFF_FFFF)
            let last = Int(entries[next &- 1] & 0xFFFF_FFFF)
            unique[term] = sentenceOf[term] == sentenceOf[last] && profile.terms[term].weight > 32
            first = next
        }
        return unique
    }

    // MARK: Links in order

    private mutating func proposals() -> [SentenceLink] {
        var proposals: [SentenceLink] = []
        for i in a.sentences.indices {
            let row = candidates.range(i)
            for candidate in row where scores[candidate].support >= Self.threshold {
                proposals.append(scores[candidate])
            }
            let strong = row.filter { scores[$0].score >= Self.leastOfMerged }
            for candidate in strong {
                let j = scores[candidate].b.lowerBound
                guard let next = score(i, j &+ 1) else { continue }
                if let merged = merged(scores[candidate], next, i..<i &+ 1, j..<j &+ 2) { proposals.append(merged) }
            }
            for candidate in strong {
                let j = scores[candidate].b.lowerBound
                guard let next = score(i &+ 1, j) else { continue }
                if let merged = merged(scores[candidate], next, i..<i &+ 2, j..<j &+ 1) { proposals.append(merged) }
            }
        }
        return proposals
    }

    /// The score of a candidate pair; nil where the pair is none or too far apart to be merged.
    private func score(_ i: Int, _ j: Int) -> SentenceLink? {
        guard i < a.sentences.count, j < b.sentences.count else { return nil }
        let row = candidates.range(i)
        guard let index = row.first(where: { candidates.sentences[$0] == Int32(truncatingIfNeeded: j) }),
            scores[index].score >= Self.leastOfMerged
        else { return nil }
        return scores[index]
    }

    private mutating func merged(
        _ first: SentenceLink, _ second: SentenceLink, _ i: Range<Int>, _ j: Range<Int>
    ) -> SentenceLink? {
        let better = max(first.support, second.support)
        let lesser = min(first.support, second.support)
        // A sentence that has its like needs no second one beside it.
        guard better >= Self.leastOfBetter, !first.isVerbatim, !second.isVerbatim else { return nil }
        let joint = link(i, j)
        guard joint.support >= Self.threshold,
            joint.support >= better + Self.mergedMargin || lesser >= Self.threshold
        else { return nil }
        return SentenceLink(
            a: i, b: j, score: max(joint.score, first.score, second.score),
            support: max(joint.support, better + lesser / 2), isVerbatim: joint.isVerbatim)
    }

    // MARK: Links out of order

    private func moved(_ ordered: [SentenceLink]) -> [SentenceLink] {
        var isFreeA = [Bool](repeating: true, count: a.sentences.count)
        var isFreeB = [Bool](repeating: true, count: b.sentences.count)
        for link in ordered {
            for i in link.a { isFreeA[i] = false }
            for j in link.b { isFreeB[j] = false }
        }
        let rivals = self.rivals()
        let free = scores.filter {
            let (i, j) = ($0.a.lowerBound, $0.b.lowerBound)
            guard isFreeA[i], isFreeB[j], $0.support >= Self.movedThreshold else { return false }
            let rival = max(rivals.a[i].other(than: $0.support), rivals.b[j].other(than: $0.support))
            return $0.support >= Self.movedMargin * rival
        }
        var links: [SentenceLink] = []
        for link in free where isFreeA[link.a.lowerBound] && isFreeB[link.b.lowerBound] {
            isFreeA[link.a.lowerBound] = false
            isFreeB[link.b.lowerBound] = false
            var link = link
            link.isMoved = true
            links.append(link)
        }
        return links
    }

    /// The two best supports that a sentence has.
    private struct Best {
        var first = 0.0
        var second = 0.0

        mutating func take(_ support: Double) {
            second = max(second, min(first, support))
            first = max(first, support)
        }

        func other(than support: Double) -> Double { support >= first ? second : first }
    }

    private func rivals() -> (a: [Best], b: [Best]) {
        var bestA = [Best](repeating: Best(), count: a.sentences.count)
        var bestB = [Best](repeating: Best(), count: b.sentences.count)
        for link in scores {
            bestA[link.a.lowerBound].take(link.support)
            bestB[link.b.lowerBound].take(link.support)
        }
        return (bestA, bestB)
    }
}
