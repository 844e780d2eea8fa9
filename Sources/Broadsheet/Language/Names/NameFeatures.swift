/// The features of the name finder. The templates stand in the order of `name_features` in `tables/language/features.py`.
struct NameFeatures {
    private let table = NameTable.shared

    /// The numbers of the groups of names, as `GROUPS` in `tables/language/tags_names.py` has them.
    private enum Group {
        static let persons: UInt64 = 0b0_0000_0011
        static let places: UInt64 = 0b0_0001_1100
        static let bodies: UInt64 = 0b0_0110_0000
        static let others: UInt64 = 0b1_1000_0000
    }

    /// What each label but O weighs for the token at an index; `tags` are those of the sentence.
    @inline(__always)
    func weights(_ sentence: SentenceAttributes, _ tags: ArraySlice<UInt8>, _ index: Int) -> SIMD8<Int16> {
        var sum = SIMD8<Int16>(repeating: 0)
        form(sentence[index], place: UInt64(truncatingIfNeeded: min(index, 2)), shout: sentence.shout, into: &sum)
        surroundings(sentence, index, into: &sum)
        classes(sentence, index, into: &sum)
        parts(sentence, tags, index, into: &sum)
        return sum
    }

    @inline(__always)
    private func form(_ token: TokenAttributes, place: UInt64, shout: UInt64, into sum: inout SIMD8<Int16>) {
        let (shape, head, tail, kind, names) = (token.shape, token.head, token.tail, token.kind, token.names)
        add(row(0, token.word), row(1, token.word, shape), to: &sum)
        add(row(2, shape), row(3, head & 0xFFFF), to: &sum)
        add(row(4, head & 0xFF_FFFF), row(5, token.tailOfThree), to: &sum)
        add(row(6, tail & 0xFFFF_FFFF), row(7, shape, place), to: &sum)
        add(row(8, shout, shape, token.letterCase), row(9, token.clusterOfFour), to: &sum)
        add(row(10, token.clusterOfSix), row(11, token.clusterOfNine), to: &sum)
        add(row(12, token.cluster), row(13, names, shape), to: &sum)
        add(row(14, names & Group.persons, kind), row(15, names & Group.places, kind), to: &sum)
        add(row(16, names & Group.bodies, kind), row(17, names & Group.others, kind), to: &sum)
        add(row(18, token.clusterOfSix, names, kind), to: &sum)
    }

    @inline(__always)
    private func surroundings(_ sentence: SentenceAttributes, _ index: Int, into sum: inout SIMD8<Int16>) {
        let (token, last, next) = (sentence[index], sentence[index &- 1], sentence[index &+ 1])
        add(row(19, last.word), row(20, next.word), to: &sum)
        add(row(21, sentence[index &- 2].word), row(22, sentence[index &+ 2].word), to: &sum)
        add(row(23, last.shape), row(24, next.shape), to: &sum)
        add(row(25, last.shape, token.shape), row(26, token.shape, next.shape), to: &sum)
        add(row(27, last.shape, token.shape, next.shape), to: &sum)
        add(row(28, last.word, token.word), row(29, token.word, next.word), to: &sum)
    }

    /// Word classes and known names around.
    @inline(__always)
    private func classes(_ sentence: SentenceAttributes, _ index: Int, into sum: inout SIMD8<Int16>) {
        let (token, last, next) = (sentence[index], sentence[index &- 1], sentence[index &+ 1])
        add(row(30, last.clusterOfSix), row(31, last.cluster), to: &sum)
        add(row(32, next.clusterOfSix), row(33, next.cluster), to: &sum)
        add(row(34, sentence[index &- 2].clusterOfNine), row(35, sentence[index &+ 2].clusterOfNine), to: &sum)
        add(row(36, last.clusterOfSix, token.clusterOfNine), row(37, token.clusterOfNine, next.clusterOfSix), to: &sum)
        add(row(38, last.cluster, next.cluster), row(46, last.names, last.kind), to: &sum)
        add(row(47, next.names, next.kind), row(48, last.names, token.names, token.kind), to: &sum)
        add(row(49, token.names, next.names, token.kind), to: &sum)
    }

    /// Parts of speech around.
    @inline(__always)
    private func parts(
        _ sentence: SentenceAttributes, _ tags: ArraySlice<UInt8>, _ index: Int, into sum: inout SIMD8<Int16>
    ) {
        let (farLast, last) = (tag(tags, index &- 2), tag(tags, index &- 1))
        let (own, next, farNext) = (tag(tags, index), tag(tags, index &+ 1), tag(tags, index &+ 2))
        let token = sentence[index]
        add(row(39, own, token.shape), row(40, last, own, next), to: &sum)
        add(row(41, own, token.kind, token.letterCase), row(42, farLast, last, own), to: &sum)
        add(row(43, own, next, farNext), row(44, sentence[index &- 1].word, own, token.kind), to: &sum)
        add(row(45, sentence[index &+ 1].word, own, token.kind), to: &sum)
    }

    /// Adds a row, or two whose weights are at most 63, so that their sums fit in bytes.
    @inline(__always)
    private func add(
        _ first: SIMD8<Int8>, _ second: SIMD8<Int8> = SIMD8(repeating: 0), to sum: inout SIMD8<Int16>
    ) {
        sum &+= SIMD8<Int16>(truncatingIfNeeded: first &+ second)
    }

    @inline(__always)
    private func tag(_ tags: ArraySlice<UInt8>, _ index: Int) -> UInt64 {
        index >= 0 && index < tags.count ? UInt64(tags[tags.startIndex &+ index]) : 31
    }

    @inline(__always)
    private func row(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) -> SIMD8<Int8> {
        table.row(Feature(template &+ 64, first, second, third))
    }
}
