/// Finds the times that an article names, and gives them the values of TIMEX3 (ISO 24617-1).
///
/// Relative ones are counted from the day of publication; where it is not known their values stay open.
struct TimeFinder {
    /// The times in text order. Linear: a word that says nothing of time costs one load.
    func times(_ article: Article, _ tagged: TaggedText) -> [TimeExpression] {
        var reader = TimeReader(article, tagged)
        var times: [TimeExpression] = []
        for sentence in 0..<tagged.sentenceCount {
            reader.open(sentence)
            var index = 0
            while index < reader.words.count {
                guard reader.words[index].kind >= .at, let reading = reader.expression(at: index), reading.end > index
                else {
                    index += 1
                    continue
                }
                reader.remember(reading)
                let span = reader.span(index..<reading.end)
                times.append(
                    TimeExpression(id: times.count, span: span, type: reading.type, value: reading.value.text))
                index = reading.end
            }
        }
        return times
    }
}

extension TimeReader {
    /// Turns to a sentence.
    mutating func open(_ sentence: Int) {
        let range = tagged.tokens(ofSentence: sentence)
        self.sentence = sentence
        firstToken = range.lowerBound
        let bytes = text.padded
        lexer.read(bytes.span, tagged, range)
    }

    /// Where words stand in the text.
    func span(_ range: Range<Int>) -> TextSpan {
        let last = min(range.upperBound, words.count) - 1
        return TextSpan(
            tagged.tokens[firstToken + range.lowerBound].start,
            tagged.tokens[firstToken + max(last, range.lowerBound)].end)
    }
}
