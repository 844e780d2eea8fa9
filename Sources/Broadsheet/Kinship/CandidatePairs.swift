/// Which sentences of two articles are worth comparing: those that share a rare enough word, or all their words.
///
/// Words that stand in very many sentences of the other article say nothing and are passed over, and a sentence keeps
/// only its best few candidates, so that two large texts take time in proportion to their length.
struct CandidatePairs {
    /// The other article's sentences that are worth a look, grouped by this one's, in order.
    private(set) var sentences: [Int32] = []
    /// Where the candidates of each sentence start, and the end of the last.
    private(set) var starts: [Int32] = [0]

    /// Sentences with a word, beyond which the word is passed over.
    private static let common = 64
    /// The rarity in sixteenths that a word needs to make a candidate.
    private static let rare: UInt8 = 32

    /// What two equal sentences share, whatever their words weigh.
    private static let sameSentence: Float = 4096
    /// What two sentences must share of the weight of both to be compared.
    private static let leastShare: Float = 0.04

    /// - Complexity: O(*n* log *m*) for texts of *n* and *m* words.
    init(_ a: KinshipProfile, _ b: KinshipProfile) {
        let index = Self.index(b)
        let weights = b.sentences.indices.map { Self.weight(b, $0) }
        var shared = [Float](repeating: 0, count: b.sentences.count)
        var touched: [Int32] = []
        let most = Self.most(b.sentences.count)
        for sentence in a.sentences.indices {
            for term in a.terms[a.range(sentence)].prefix(SentencePair.longest) where term.weight > Self.rare {
                Self.collect(term.family, Float(term.weight), index, &shared, &touched)
            }
            Self.collect(Self.hash(a, sentence), Self.sameSentence, index, &shared, &touched)
            let weight = Self.weight(a, sentence)
            touched.removeAll {
                let isFar = shared[Int($0)] < Self.leastShare * (weight + weights[Int($0)])
                if isFar { shared[Int($0)] = 0 }
                return isFar
            }
            keep(most, &shared, &touched)
        }
    }

    /// How many candidates a sentence keeps: the fewer the more sentences there are, since all of them lie in memory.
    private static func most(_ sentences: Int) -> Int { sentences <= 1024 ? 64 : sentences <= 100_000 ? 12 : 4 }

    /// The hash of a whole sentence: one without any rare word still goes with its like.
    private static func hash(_ profile: KinshipProfile, _ sentence: Int) -> UInt32 {
        var hash: UInt64 = 0
        for term in profile.terms[profile.range(sentence)] {
            hash = (hash ^ UInt64(term.form)) &* 0x9E37_79B9_7F4A_7C15
        }
        return UInt32(truncatingIfNeeded: hash >> 32)
    }

    /// What all terms of a sentence weigh together, in sixteenths of a bit.
    private static func weight(_ profile: KinshipProfile, _ sentence: Int) -> Float {
        var sum: Float = 0
        for term in profile.terms[profile.range(sentence)].prefix(SentencePair.longest) { sum += Float(term.weight) }
        return sum
    }

    /// Every family of rare words with the sentences it stands in, sorted.
    private static func index(_ profile: KinshipProfile) -> [UInt64] {
        var entries: [UInt64] = []
        entries.reserveCapacity(profile.terms.count)
        for sentence in profile.sentences.indices {
            for term in profile.terms[profile.range(sentence)] where term.weight > rare {
                entries.append(UInt64(term.family) << 32 | UInt64(sentence))
            }
            entries.append(UInt64(hash(profile, sentence)) << 32 | UInt64(sentence))
        }
        entries.sort()
        return entries
    }

    private static func collect(
        _ hash: UInt32, _ weight: Float, _ index: [UInt64], _ shared: inout [Float], _ touched: inout [Int32]
    ) {
        let family = UInt64(hash) << 32
        let first = lowerBound(index, family)
        var next = first
        while next < index.count, index[next] >> 32 == family >> 32, next &- first <= common { next &+= 1 }
        guard next > first, next &- first <= common else { return }
        for entry in index[first..<next] {
            let sentence = Int(entry & 0xFFFF_FFFF)
            if shared[sentence] == 0 { touched.append(Int32(truncatingIfNeeded: sentence)) }
            shared[sentence] += weight
        }
    }

    private static func lowerBound(_ index: [UInt64], _ value: UInt64) -> Int {
        var low = 0
        var high = index.count
        while low < high {
            let middle = (low &+ high) >> 1
            if index[middle] < value { low = middle &+ 1 } else { high = middle }
        }
        return low
    }

    /// Keeps the candidates that share most, in the order of the text, and clears what was counted.
    private mutating func keep(_ most: Int, _ shared: inout [Float], _ touched: inout [Int32]) {
        if touched.count > most {
            touched.sort { (shared[Int($1)], $0) < (shared[Int($0)], $1) }
            for sentence in touched[most...] { shared[Int(sentence)] = 0 }
            touched.removeLast(touched.count - most)
        }
        touched.sort()
        for sentence in touched { shared[Int(sentence)] = 0 }
        sentences.append(contentsOf: touched)
        starts.append(Int32(truncatingIfNeeded: sentences.count))
        touched.removeAll(keepingCapacity: true)
    }
}

extension CandidatePairs {
    /// The candidates of a sentence, as indices of `sentences`.
    @inline(__always)
    func range(_ sentence: Int) -> Range<Int> { Int(starts[sentence])..<Int(starts[sentence &+ 1]) }
}
