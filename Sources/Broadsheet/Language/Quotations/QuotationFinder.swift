/// Finds who says what: words in quotation marks and reported speech, thought and intention.
///
/// Linear in the text. English only.
struct QuotationFinder {
    /// The quotations of an article in text order.
    func quotations(_ article: Article, _ tagged: TaggedText, _ entities: [Entity]) -> [Quotation] {
        var text = SpeechText(article.text.padded.span, tagged)
        var paragraphs = Self.paragraphs(article, tagged)
        for index in 0..<max(0, paragraphs.count - 1) {
            if paragraphs[index].isRead {
                let tokens = Self.tokens(of: index, in: paragraphs, tagged)
                text.pairMarks(article.text.padded.span, from: tokens.lowerBound, to: tokens.upperBound)
            }
            paragraphs[index + 1].firstRun = Int32(text.marks.runs.count)
        }
        var reader = SpeechReader(text)
        for index in 0..<max(0, paragraphs.count - 1) where paragraphs[index].isRead {
            let (paragraph, next) = (paragraphs[index], paragraphs[index + 1])
            let tokens = Self.tokens(of: index, in: paragraphs, tagged)
            for sentence in Int(paragraph.firstSentence)..<Int(next.firstSentence) {
                reader.read(sentence: sentence, tagged.statement(ofSentence: sentence), paragraph: tokens)
            }
            reader.readLoose(
                runs: Int(paragraph.firstRun)..<Int(next.firstRun), paragraph: tokens,
                sentences: tagged.sentenceStarts)
        }
        return Self.quotations(reader, tagged, SpeakerResolver(entities))
    }

    /// Where a paragraph with sentences begins; it ends where the next one does. A text may have millions.
    private struct ParagraphStart {
        var firstSentence: Int32
        /// The first of its quoted runs.
        var firstRun: Int32 = 0
        var isRead = false
    }

    /// The paragraphs that hold sentences, and behind them one that starts where the text ends.
    private static func paragraphs(_ article: Article, _ tagged: TaggedText) -> [ParagraphStart] {
        var result: [ParagraphStart] = []
        let owners = article.sentenceParagraphs
        for sentence in 0..<tagged.sentenceCount where sentence == 0 || owners[sentence] != owners[sentence - 1] {
            result.append(
                ParagraphStart(
                    firstSentence: Int32(sentence), isRead: reads(article.roles[Int(owners[sentence])])))
        }
        result.append(ParagraphStart(firstSentence: Int32(tagged.sentenceCount)))
        return result
    }

    private static func tokens(of index: Int, in paragraphs: [ParagraphStart], _ tagged: TaggedText) -> Range<Int> {
        Int(
            tagged.sentenceStarts[Int(paragraphs[index].firstSentence)])..<Int(
                tagged.sentenceStarts[Int(paragraphs[index + 1].firstSentence)])
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
