/// Finds who says what: words in quotation marks and reported speech, thought and intention.
///
/// Linear in the text. English only.
struct QuotationFinder {
    /// The quotations of an article in text order.
    func quotations(_ article: Article, _ tagged: TaggedText, _ entities: [Entity]) -> [Quotation] {
        var text = SpeechText(article.text.padded.span, tagged)
        var reader: SpeechReader
        var runs: [Range<Int>] = []
        let paragraphs = Self.paragraphs(article, tagged)
        for paragraph in paragraphs {
            let before = text.marks.runs.count
            if paragraph.isRead {
                text.pairMarks(
                    article.text.padded.span, from: paragraph.tokens.lowerBound, to: paragraph.tokens.upperBound)
            }
            runs.append(before..<text.marks.runs.count)
        }
        reader = SpeechReader(text)
        for (index, paragraph) in paragraphs.enumerated() where paragraph.isRead {
            for sentence in paragraph.sentences {
                reader.read(sentence: sentence, tagged.tokens(ofSentence: sentence), paragraph: paragraph.tokens)
            }
            reader.readLoose(runs: runs[index], paragraph: paragraph.tokens, sentences: tagged.sentenceStarts)
        }
        return Self.quotations(reader, tagged, SpeakerResolver(entities))
    }

    private struct ParagraphTokens {
        var sentences: Range<Int>
        var tokens: Range<Int>
        var isRead: Bool
    }

    private static func paragraphs(_ article: Article, _ tagged: TaggedText) -> [ParagraphTokens] {
        var result: [ParagraphTokens] = []
        var first = 0
        let owners = article.sentenceParagraphs
        while first < tagged.sentenceCount {
            var end = first
            while end < tagged.sentenceCount, owners[end] == owners[first] { end += 1 }
            let tokens = Int(tagged.sentenceStarts[first])..<Int(tagged.sentenceStarts[end])
            result.append(
                ParagraphTokens(
                    sentences: first..<end, tokens: tokens, isRead: reads(article.roles[Int(owners[first])])))
            first = end
        }
        return result
    }

    private static func reads(_ role: ParagraphRole) -> Bool {
        role == .body || role == .heading || role == .caption
    }

    private static func quotations(
        _ reader: SpeechReader, _ tagged: TaggedText, _ resolver: SpeakerResolver
    ) -> [Quotation] {
        var result: [Quotation] = []
        for item in reader.findings.items {
            let pieces = reader.findings.pieces(of: item).map { span(tagged, $0) }
            guard let first = pieces.first, let last = pieces.last else { continue }
            let cue = item.cue.isEmpty ? nil : span(tagged, item.cue)
            let speaker = item.speaker.map {
                Speaker(span: span(tagged, $0), entity: resolver.entity(of: $0, reader.text))
            }
            result.append(
                Quotation(
                    span: TextSpan(first.start, last.end), spans: pieces, kind: kind(reader, item), cue: cue,
                    speaker: speaker))
        }
        return result.sorted { $0.span < $1.span }
    }

    private static func kind(_ reader: SpeechReader, _ item: SpeechFinding) -> QuotationKind {
        var quoted = false
        var plain = false
        for piece in reader.findings.pieces(of: item) {
            for index in piece {
                if reader.text.isQuoted(index) { quoted = true } else if reader.text.signs[index] == 0 { plain = true }
            }
        }
        return quoted ? (plain ? .mixed : .direct) : .indirect
    }

    private static func span(_ tagged: TaggedText, _ range: Range<Int>) -> TextSpan {
        TextSpan(Int(tagged.tokens.starts[range.lowerBound]), Int(tagged.tokens.ends[range.upperBound - 1]))
    }
}
