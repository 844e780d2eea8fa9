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
        form(sentence[index], place: UInt64(min(index, 2)), shout: sentence.shout)
            &+ surroundings(sentence, index) &+ classes(sentence, index) &+ parts(sentence, tags, index)
    }

    @inline(__always)
    private func form(_ token: TokenAttributes, place: UInt64, shout: UInt64) -> SIMD8<Int16> {
        let (shape, head, tail, kind, names) = (token.shape, token.head, token.tail, token.kind, token.names)
        var sum = row(0, token.word) &+ row(1, token.word, shape) &+ row(2, shape)
        sum &+= row(3, head & 0xFFFF) &+ row(4, head & 0xFF_FFFF) &+ row(5, head) &+ row(6, tail & 0xFFFF)
        sum &+= row(7, token.tailOfThree) &+ row(8, tail & 0xFFFF_FFFF) &+ row(9, tail)
        sum &+= row(10, shape, place) &+ row(11, shout, shape, token.letterCase)
        sum &+= row(12, token.clusterOfFour) &+ row(13, token.clusterOfSix) &+ row(14, token.clusterOfNine)
        sum &+= row(15, token.cluster) &+ row(16, names, shape) &+ row(17, names & Group.persons, kind)
        sum &+= row(18, names & Group.places, kind) &+ row(19, names & Group.bodies, kind)
        return sum &+ row(20, names & Group.others, kind) &+ row(21, token.clusterOfSix, names, kind)
    }

    @inline(__always)
    private func surroundings(_ sentence: SentenceAttributes, _ index: Int) -> SIMD8<Int16> {
        let (token, last, next) = (sentence[index], sentence[index &- 1], sentence[index &+ 1])
        var sum = row(22, last.word) &+ row(23, next.word)
        sum &+= row(24, sentence[index &- 2].word) &+ row(25, sentence[index &+ 2].word)
        sum &+= row(26, last.shape) &+ row(27, next.shape) &+ row(28, last.shape, token.shape)
        sum &+= row(29, token.shape, next.shape) &+ row(30, last.shape, token.shape, next.shape)
        sum &+= row(31, last.word, token.word) &+ row(32, token.word, next.word)
        return sum &+ row(33, last.tailOfThree) &+ row(34, next.tailOfThree)
    }

    /// Word classes and known names around.
    @inline(__always)
    private func classes(_ sentence: SentenceAttributes, _ index: Int) -> SIMD8<Int16> {
        let (token, last, next) = (sentence[index], sentence[index &- 1], sentence[index &+ 1])
        var sum = row(35, last.clusterOfSix) &+ row(36, last.cluster) &+ row(37, next.clusterOfSix)
        sum &+= row(38, next.cluster)
        sum &+= row(39, sentence[index &- 2].clusterOfNine) &+ row(40, sentence[index &+ 2].clusterOfNine)
        sum &+= row(41, last.clusterOfSix, token.clusterOfNine) &+ row(42, token.clusterOfNine, next.clusterOfSix)
        sum &+= row(43, last.cluster, next.cluster) &+ row(51, last.names, last.kind) &+ row(52, next.names, next.kind)
        return sum &+ row(53, last.names, token.names, token.kind) &+ row(54, token.names, next.names, token.kind)
    }

    /// Parts of speech around.
    @inline(__always)
    private func parts(_ sentence: SentenceAttributes, _ tags: ArraySlice<UInt8>, _ index: Int) -> SIMD8<Int16> {
        let (farLast, last) = (tag(tags, index &- 2), tag(tags, index &- 1))
        let (own, next, farNext) = (tag(tags, index), tag(tags, index &+ 1), tag(tags, index &+ 2))
        let token = sentence[index]
        var sum = row(44, own, token.shape) &+ row(45, last, own, next) &+ row(46, own, token.kind, token.letterCase)
        sum &+= row(47, farLast, last, own) &+ row(48, own, next, farNext)
        return sum &+ row(49, sentence[index &- 1].word, own, token.kind)
            &+ row(50, sentence[index &+ 1].word, own, token.kind)
    }

    @inline(__always)
    private func tag(_ tags: ArraySlice<UInt8>, _ index: Int) -> UInt64 {
        index >= 0 && index < tags.count ? UInt64(tags[tags.startIndex &+ index]) : 31
    }

    @inline(__always)
    private func row(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) -> SIMD8<Int16> {
        table.row(Feature(template &+ 64, first, second, third))
    }
}
