struct SentenceSplitter {
    enum Rules { case english, universal }
    init(rules: Rules, abbreviations: [UInt64]) {}
    func split(_ bytes: Span<UInt8>, from start: Int, to end: Int, into sentences: inout SpanList) {
        sentences.append(start, end)
    }
}
