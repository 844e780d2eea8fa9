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
        sum &+= row(3, head & 0xFFFF) &+ row(4, head & 0xFF_FFFF)
        sum &+= row(5, tail & 0xFFFF) &+ row(6, token.tailOfThree)
        sum &+= row(7, tail) &+ row(8, token.tailOfThree, shape)
        sum &+= row(9, token.cluster) &+ row(10, token.clusterOfSix)
        return sum &+ row(11, token.letterCase, shape)
    }

    /// The features of the tokens around, and of the token with them.
    @inline(__always)
    private func surroundings(_ sentence: SentenceAttributes, _ index: Int) -> SIMD16<Int16> {
        let (token, last, next) = (sentence[index], sentence[index &- 1], sentence[index &+ 1])
        let (farLast, farNext) = (sentence[index &- 2], sentence[index &+ 2])
        var sum = row(12, last.word) &+ row(13, next.word) &+ row(14, farLast.word) &+ row(15, farNext.word)
        sum &+= row(16, last.word, token.word) &+ row(17, token.word, next.word) &+ row(18, last.word, next.word)
        sum &+= row(19, last.tailOfThree) &+ row(20, next.tailOfThree)
        sum &+= row(21, last.shape, token.shape) &+ row(22, token.shape, next.shape)
        sum &+= row(23, last.cluster) &+ row(24, next.cluster) &+ row(25, last.cluster, token.cluster)
        return sum &+ row(26, token.cluster, next.cluster) &+ row(27, last.cluster, next.cluster)
    }

    @inline(__always)
    private func row(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0) -> SIMD16<Int16> {
        table.row(Feature(template, first, second))
    }
}
