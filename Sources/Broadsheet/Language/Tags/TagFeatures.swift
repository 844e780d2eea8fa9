/// The features of the tagger. The templates stand in the order of `tag_features` in `tables/language/features.py`.
struct TagFeatures {
    private let table = TagTable.shared

    /// What each tag weighs for the token at an index.
    @inline(__always)
    func weights(_ sentence: SentenceAttributes, _ index: Int) -> SIMD16<Int16> {
        var sum = RowSum()
        form(sentence[index], place: UInt64(truncatingIfNeeded: min(index, 2)), into: &sum)
        surroundings(sentence, index, into: &sum)
        return sum.value
    }

    /// The features of the token alone.
    @inline(__always)
    private func form(_ token: TokenAttributes, place: UInt64, into sum: inout RowSum) {
        let (word, shape, head, tail) = (token.word, token.shape, token.head, token.tail)
        sum.add(row(0, word), row(1, word, shape))
        sum.add(row(2, shape, place), row(3, head & 0xFFFF))
        sum.add(row(4, head & 0xFF_FFFF), row(5, tail & 0xFFFF))
        sum.add(row(6, token.tailOfThree), row(7, tail))
        sum.add(row(8, token.tailOfThree, shape), row(9, token.cluster))
        sum.add(row(10, token.clusterOfSix), row(11, token.letterCase, shape))
    }

    /// The features of the tokens around, and of the token with them.
    @inline(__always)
    private func surroundings(_ sentence: SentenceAttributes, _ index: Int, into sum: inout RowSum) {
        let (token, last, next) = (sentence[index], sentence[index &- 1], sentence[index &+ 1])
        sum.add(row(12, last.word), row(13, next.word))
        sum.add(row(14, sentence[index &- 2].word), row(15, sentence[index &+ 2].word))
        sum.add(row(16, last.word, token.word), row(17, token.word, next.word))
        sum.add(row(18, last.word, next.word), row(19, last.tailOfThree))
        sum.add(row(20, next.tailOfThree), row(21, last.shape, token.shape))
        sum.add(row(22, token.shape, next.shape), row(23, last.cluster))
        sum.add(row(24, next.cluster), row(25, last.cluster, token.cluster))
        sum.add(row(26, token.cluster, next.cluster), row(27, last.cluster, next.cluster))
    }

    @inline(__always)
    private func row(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0) -> SIMD16<Int8> {
        table.row(Feature(template, first, second))
    }
}
