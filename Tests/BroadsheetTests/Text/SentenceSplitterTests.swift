import Testing

@testable import Broadsheet

@Suite struct SentenceSplitterTests {
    private func sentences(
        _ text: String, _ rules: SentenceSplitter.Rules = .english, abbreviations: [String] = []
    ) -> [String] {
        let bytes = Array(text.utf8)
        let spans = spans(bytes, rules, abbreviations: abbreviations.map { WordHash.of($0) }.sorted())
        return (0..<spans.count).map { String(decoding: bytes[spans[$0].start..<spans[$0].end], as: UTF8.self) }
    }

    private func spans(
        _ bytes: [UInt8], _ rules: SentenceSplitter.Rules, abbreviations: [UInt64] = []
    ) -> SpanList {
        let padded = bytes + [UInt8](repeating: 0, count: Text.padding)
        var list = SpanList()
        SentenceSplitter(rules: rules, abbreviations: abbreviations)
            .split(padded.span, from: 0, to: bytes.count, into: &list)
        return list
    }

    @Test(arguments: [
        ["LONDON (AP) -- Shares fell on Monday.", "The pound rose 1.5 percent to $1.30."],
        ["Gov. Jane Smith met Sen. J. M. Brown, D-Calif., in Washington, D.C. on Jan. 5.", "They agreed."],
        ["He lives in the U.S. and works for the U.N. in Geneva.", "She does not."],
        ["They sued Acme Inc. and Foo Corp. on Friday.", "It was No. 5 of the cases."],
        ["\"Nobody was hurt.\" he told reporters.", "He left."],
        ["“We will win,” said Mr. Jones.", "“They won’t.”", "Nobody else spoke."],
        ["He sold Yahoo! to a rival last year.", "It paid well."],
        ["The team flew to the U.S.", "It lost every match."],
        ["Prices rose (They had fallen before.) in the north.", "Nobody knew why."],
        ["The talks dragged on...", "Then they failed."],
        ["1. Wash the rice", "2. Boil the water", "3. Add salt"],
        ["a. Bread and butter", "b. Milk from the farm", "c. Eggs"],
        ["That was the end.", "The next day they left."],
        ["Read https://news.example.org/2024.html or ask Ann.Lee@example.org.", "It is free."],
        ["It rose 3.5 percent.", "2024 was a good year."],
        ["The Moon lander failed"],
    ])
    func splitsNews(_ expected: [String]) {
        #expect(sentences(expected.joined(separator: " ")) == expected)
    }

    @Test func splitsWhereTheSpaceIsMissing() {
        #expect(
            sentences("He said it was over.The next day they left.")
                == ["He said it was over.", "The next day they left."])
    }

    @Test func joinsHardWrappedLinesAndTrimsWhiteSpace() {
        #expect(
            sentences("\u{A0} The first line\nends here. And the\nnext one too.\u{200B}\n")
                == ["The first line\nends here.", "And the\nnext one too."])
        #expect(sentences(" \u{A0}\n\u{FEFF}").isEmpty)
        #expect(sentences("").isEmpty)
    }

    @Test func knowsTheCallersAbbreviations() {
        let text = "The fee is due per invoic. Every clerk knows."
        #expect(sentences(text).count == 2)
        #expect(sentences(text, abbreviations: ["invoic"]) == [text])
    }

    @Test(arguments: [
        ["月面着陸に失敗した。", "「残念だ。」", "と述べた。"],
        ["他说：“我们赢了！”", "然后走了。"],
        ["Am 3. Oktober 1990 war es so weit.", "Dr. Müller kam z.B. aus Bonn.", "Er blieb."],
        ["« Oui ! » dit-il.", "Elle partit.", "Il pleut 3.5 mm."],
        ["¿Qué hora es?", "¡Vámonos!", "Son las dos."],
        ["Он сказал А. С. Пушкину.", "Потом ушёл."],
        ["यह पहला वाक्य है।", "यह दूसरा है।"],
        ["هل هذا صحيح؟", "نعم."],
    ])
    func splitsOtherLanguages(_ expected: [String]) {
        let spaceless = expected.allSatisfy { $0.unicodeScalars.contains { $0.value >= 0x3000 } }
        #expect(sentences(expected.joined(separator: spaceless ? "" : " "), .universal) == expected)
    }

    /// Scores that `tables/text/sentences.py DATA TEXT…` printed: both sides compute the same features.
    @Test(arguments: [
        ("He lives in the U.S. and works.", [-197, -141, -217, -182, -71, -190]),
        ("Call Mr. Smith now Jeff Thanks", [-131, -24, -119, -115, -24]),
        (
            "“So it’s over?” Ms. O’Neil (D-Calif.) said [2] on Jan. 5 — no…",
            [-95, -140, 77, -31, -103, -52, -194, -98, -184, -82, -217, -56]
        ),
        (
            "Café No. 12 in Zürich. Eat at 5 p.m. or 6:30 pm!",
            [-95, -130, -141, -190, 125, -124, -138, -159, -103, -219, -173]
        ),
    ])
    func agreesWithTheTrainingScript(_ text: String, _ expected: [Int]) {
        #expect(scores(text) == expected)
    }

    private func scores(_ text: String) -> [Int] {
        let bytes = Array(text.utf8)
        let padded = bytes + [UInt8](repeating: 0, count: Text.padding)
        let span = padded.span
        let lexicon = SentenceLexicon(own: [])
        var state = SentenceState(TextSpan(0, bytes.count))
        state.ending = text.last.map { ".!…".contains($0) } == true ? 1 : 0
        var passed = 0
        return bytes.indices.filter { bytes[$0] == 0x20 }.map { index in
            let stretch = String(decoding: bytes[passed..<index], as: UTF8.self)
            for scalar in stretch.unicodeScalars { state.note(scalar.value) }
            passed = index
            let gap = SentenceGap(span, index, index + 1, state)
            let earlier = gap.earlier(span, state)
            let later = bytes[(index + 1)...].firstIndex(of: 0x20)
            let after = FollowingToken(span, index + 1, to: bytes.count)
            return SentenceModel().score(
                gap, state, PrecedingToken(span, gap.token, index, lexicon: lexicon), after,
                earlier: earlier.isEmpty
                    ? PrecedingToken() : PrecedingToken(span, earlier.start, earlier.end, lexicon: lexicon),
                later: later.map { FollowingToken(span, $0 + 1, to: bytes.count) } ?? FollowingToken(),
                opensSentence: lexicon.opensSentences(after.hash))
        }
    }

    @Test(arguments: [SentenceSplitter.Rules.english, .universal])
    func keepsItsPromisesOnAnyText(_ rules: SentenceSplitter.Rules) {
        var state: UInt64 = 42
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = [
            " ", " ", "\n", ".", ".", "!", "?", "…", "\"", "“", "”", "’", "(", ")", "[12]", "•", "1.", "a)", "b)",
            "Mr.",
            "U.S.", "The", "word", "é", "Ü", "。", "」", "\0", "\u{A0}", "\u{200B}", "😀", "e\u{301}", "@", "://", "-",
            "—", ",",
            String(repeating: "x", count: 70), String(repeating: "ü", count: 40), "x.Then", "12", ". . . .",
        ]
        for _ in 0..<3000 {
            var text = ""
            for _ in 0..<random(40) { text += pieces[random(pieces.count)] }
            check(Array(text.utf8), rules)
        }
        for _ in 0..<1000 {
            let raw = (0..<random(200)).map { _ in UInt8(truncatingIfNeeded: random(256)) }
            check(Array(String(decoding: raw, as: UTF8.self).utf8), rules)
        }
    }

    /// Spans stand in order, do not overlap, cover all ink, and start and end on scalar borders, without white space.
    private func check(_ bytes: [UInt8], _ rules: SentenceSplitter.Rules) {
        let list = spans(bytes, rules)
        let padded = bytes + [UInt8](repeating: 0, count: Text.padding)
        var last = 0
        for index in 0..<list.count {
            let span = list[index]
            #expect(span.start >= last && span.end > span.start && span.end <= bytes.count)
            #expect(WhiteSpace.trimmed(padded.span, last, span.start).isEmpty)
            #expect(WhiteSpace.trimmed(padded.span, span.start, span.end) == span)
            #expect(padded[span.start] & 0xC0 != 0x80 && padded[span.end] & 0xC0 != 0x80)
            last = span.end
        }
        #expect(WhiteSpace.trimmed(padded.span, last, bytes.count).isEmpty)
    }
}
