/// Paragraphs from lines: each line is one, unless a block of lines looks wrapped to a width.
enum ParagraphScanner {
    /// The paragraphs of a text, without white space at either end, blank lines left out. Linear.
    static func paragraphs(_ text: Text) -> SpanList {
        var paragraphs = SpanList()
        // Lines become paragraphs as they come; those of a wrapped block are joined when it ends.
        var block = 0
        var lines = LineScanner(text)
        while let line = lines.next(text.padded) {
            if line.isEmpty {
                join(&paragraphs, from: block, text.padded.span)
                block = paragraphs.count
            } else {
                paragraphs.append(line.start, line.end)
            }
        }
        join(&paragraphs, from: block, text.padded.span)
        return paragraphs
    }

    private static func join(_ paragraphs: inout SpanList, from block: Int, _ bytes: Span<UInt8>) {
        guard isWrapped(paragraphs, block..<paragraphs.count, bytes) else { return }
        let (start, end) = (paragraphs[block].start, paragraphs[paragraphs.count - 1].end)
        paragraphs.removeLast(paragraphs.count - block)
        paragraphs.append(start, end)
    }

    /// Whether the lines of a block were broken to fit a width: at nearly every break the next word would not have
    /// fitted into the longest line, and often the next line goes on in lower case.
    private static func isWrapped(_ lines: SpanList, _ block: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
        guard block.count > 1 else { return false }
        let width = block.reduce(0) { max($0, lines[$1].count) }
        guard (40...160).contains(width) else { return false }
        var unforced = 0
        var runningOn = 0
        for line in block.dropLast() {
            let next = lines[line + 1]
            let room = width - lines[line].count
            if firstWordLength(next, bytes) < room { unforced += 1 }
            if ASCIIClass.isLower(bytes[next.start]), !endsSentence(lines[line], bytes) { runningOn += 1 }
        }
        let breaks = block.count - 1
        return unforced * 10 <= breaks && runningOn * 10 >= breaks * 3 && runningOn > 0
    }

    private static func firstWordLength(_ line: TextSpan, _ bytes: Span<UInt8>) -> Int {
        var index = line.start
        while index < line.end, !ASCIIClass.isSpace(bytes[index]) { index += 1 }
        return index - line.start
    }

    private static func endsSentence(_ line: TextSpan, _ bytes: Span<UInt8>) -> Bool {
        guard !line.isEmpty else { return true }
        switch bytes[line.end - 1] {
        case 0x2E, 0x21, 0x3F, 0x3A: return true
        default: return false
        }
    }
}
