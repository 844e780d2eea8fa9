/// The features of the tagger. The templates stand in the order of `tag_features` in `tables/language/features.py`.
struct TagFeatures {
    private let table = TagTable.shared

    /// What each tag weighs for the token at an index.
    @inline(__always)
    func weights(_ sentence: SentenceAttributes, _ index: Int) -> SIMD16<Int16> {
        form(sentence[index], place: UInt64(min(index, 2))) &+ surroundings(sentence, index)
    }

    /// The features of the token alone.
    @inline(__always)
    private func form(_ token: TokenAttributes, place: UInt64) -> SIMD16<Int16> {
        let (word, shape, head, tail) = (token.word, token.shape, token.head, token.tail)
        var sum = row(0, word) &+ row(1, word, shape) &+ row(2, shape, place)
        sum &+= row(3, head & 0xFF) &+ row(4, head & 0xFFFF) &+ row(5, head & 0xFF_FFFF) &+ row(6, head)
        sum &+= row(7, tail & 0xFF) &+ row(8, tail & 0xFFFF) &+ row(9, token.tailOfThree)
        sum &+= row(10, tail & 0xFFFF_FFFF) &+ row(11, tail) &+ row(12, token.tailOfThree, shape)
        sum &+= row(13, token.cluster) &+ row(14, token.clusterOfSix)
        sum &+= row(15, token.letterCase, shape) &+ row(16, token.letterCase, place, shape)
        return sum &+ row(17, token.letterCase, token.kind, token.tailOfThree)
    }

    /// The features of the tokens around, and of the token with them.
    @inline(__always)
    private func surroundings(_ sentence: SentenceAttributes, _ index: Int) -> SIMD16<Int16> {
        let (token, last, next) = (sentence[index], sentence[index &- 1], sentence[index &+ 1])
        let (farLast, farNext) = (sentence[index &- 2], sentence[index &+ 2])
        var sum = row(18, last.word) &+ row(19, next.word) &+ row(20, farLast.word) &+ row(21, farNext.word)
        sum &+= row(22, last.word, token.word) &+ row(23, token.word, next.word) &+ row(24, last.word, next.word)
        sum &+= row(25, last.tailOfThree) &+ row(26, next.tailOfThree)
        sum &+= row(27, last.shape, token.shape) &+ row(28, token.shape, next.shape)
        sum &+= row(29, last.cluster) &+ row(30, next.cluster) &+ row(31, last.cluster, token.cluster)
        sum &+= row(32, token.cluster, next.cluster) &+ row(33, last.cluster, next.cluster)
        return sum &+ row(34, farLast.clusterOfNine) &+ row(35, farNext.clusterOfNine)
    }

    @inline(__always)
    private func row(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) -> SIMD16<Int16> {
        table.row(Feature(template, first, second, third))
    }
}
