import Testing

@testable import Broadsheet

@Suite struct TokenizerTests {
    private func tokens(_ string: String, english: Bool = true) -> [String] {
        let bytes = Array(string.utf8)
        let padded = bytes + [UInt8](repeating: 0, count: Text.padding)
        var tokens = TokenArrays()
        Tokenizer(english: english).tokenize(padded.span, sentence: 0, end: bytes.count, into: &tokens)
        return (0..<tokens.count).map { String(decoding: bytes[tokens[$0].start..<tokens[$0].end], as: UTF8.self) }
    }

    /// A bar marks a border; white space parts anyway.
    private func check(_ marked: String, english: Bool = true) {
        let text = marked.filter { $0 != "|" }
        let expected = marked.split { $0 == "|" || $0 == " " }.map(String.init)
        #expect(tokens(text, english: english) == expected)
    }

    @Test(arguments: [
        "I do|n't , he ca|n’t , we|'re , she|’ll , I|'m , they|'ve , who|'d",
        "WE DO|N'T , IT|'S", "can|not gon|na wan|na got|ta", "du|n|no", "John|'s cats|'", "Smiths|’ house",
        "O'Brien drank at five o'clock", "Monday|'s and Tuesday|’s vote of Jane|'s and the dog|'s",
    ])
    func contractionsAndPossessives(_ marked: String) { check(marked) }

    @Test(arguments: [
        "a well|-|known man|, 20|-|year|-|old", "Beijing|-|based", "e-mail co-operate anti-war non-profit",
        "1939|-|1945", "the U.S.|-|led force", "1939|–|1945", "He left|—|at last|—|home", "he left |--| at once",
    ])
    func hyphensAndDashes(_ marked: String) { check(marked) }

    @Test(arguments: [
        "The U.S. army", "J. R. Smith met Mr. Smith and Dr. Jones |.", "at 5 p.m. today", "It ended|.", "Is it|?|\"",
        "Wait|... what|!!!", "He said|, |\"|No|.|\"", "He said|.|Then he left|.", "example.com is up|.",
    ])
    func fullStops(_ marked: String) { check(marked) }

    @Test(arguments: [
        "$|5 £|3.5|bn US$|5", "5|%|, |(|50|%|)", "10|km 6|kg 9|GB", "5:30|pm 4|am", "1,000.50 3.14|.",
        "9/11 12/31/2017",
        "the 5th |, 21st and 1990s", "5|mAh",
    ])
    func numbers(_ marked: String) { check(marked) }

    @Test(arguments: [
        "see https://a.org/b-c?d=e|.", "(|http://a.org/x|)", "www.a.com|, t.co/Xy", "x.y@example.org|!",
        "@handle |#tag|,",
        "jo...@example.org", "and|/|or", "fun |:)", "(|see below|)",
    ])
    func addressesAndSigns(_ marked: String) { check(marked) }

    @Test(arguments: [
        "Café’s|", "so\u{AD}ft cafe\u{301}", "Привет|, мир|!", "月|面|着|陸", "カタカナ|とひらがな", "ประเทศ",
        "🏳️‍🌈|🎄 👍🏽|👍🏽 🇩🇪|🇫🇷", "a\u{A0}b\u{200B}c",
    ])
    func otherScriptsAndPictures(_ marked: String) {
        switch marked {
        case "Café’s|": #expect(tokens("Café’s") == ["Café", "’s"])
        case "ประเทศ": #expect(tokens(marked) == ["ป", "ระ", "เท", "ศ"])
        case "a\u{A0}b\u{200B}c": #expect(tokens(marked) == ["a", "b", "c"])
        default: check(marked)
        }
    }

    @Test(arguments: ["l'eau c'est|, z.B|. 3,5 dont gonna", "Wort|-|Wort |\"|so|\"|."])
    func otherLanguagesKeepToPlainRules(_ marked: String) { check(marked, english: false) }

    @Test func classesSayWhatATokenIs() {
        let text = "Five 5 5th $ , https://a.org #tag 月 ½"
        let bytes = Array(text.utf8)
        var tokens = TokenArrays()
        Tokenizer(english: true).tokenize(
            (bytes + [UInt8](repeating: 0, count: Text.padding)).span, sentence: 0, end: bytes.count, into: &tokens)
        #expect(
            (0..<tokens.count).map { tokens.tokenClass($0) }
                == [.word, .number, .number, .symbol, .punctuation, .web, .web, .word, .symbol])
    }

    @Test func aSentenceIsReadToItsEndOnly() {
        let bytes = Array("One two.Three four".utf8)
        var tokens = TokenArrays()
        let tokenizer = Tokenizer(english: true)
        tokenizer.tokenize(
            (bytes + [UInt8](repeating: 0, count: Text.padding)).span, sentence: 0, end: 8, into: &tokens)
        #expect((0..<tokens.count).map { tokens[$0] } == [TextSpan(0, 3), TextSpan(4, 7), TextSpan(7, 8)])
        tokenizer.tokenize(
            (bytes + [UInt8](repeating: 0, count: Text.padding)).span, sentence: 8, end: 8, into: &tokens)
        #expect(tokens.count == 3)
    }

    // MARK: What holds of any text

    /// Tokens lie in order, apart, on scalar borders, hold no white space, and leave out nothing else.
    private func expectSound(_ text: String, english: Bool) {
        let bytes = Array(text.utf8)
        let padded = bytes + [UInt8](repeating: 0, count: Text.padding)
        var tokens = TokenArrays()
        Tokenizer(english: english).tokenize(padded.span, sentence: 0, end: bytes.count, into: &tokens)
        var covered = [Bool](repeating: false, count: bytes.count + 1)
        var last = 0
        for index in 0..<tokens.count {
            let token = tokens[index]
            guard last <= token.start, token.start < token.end, token.end <= bytes.count else {
                Issue.record("token \(token) after \(last) in \(text.debugDescription)")
                return
            }
            for place in token.start..<token.end { covered[place] = true }
            if padded[token.start] & 0xC0 == 0x80 || padded[token.end] & 0xC0 == 0x80 {
                Issue.record("token \(token) splits a scalar of \(text.debugDescription)")
            }
            last = token.end
        }
        var index = 0
        while index < bytes.count {
            let space = WhiteSpace.length(padded.span, at: index)
            if covered[index] != (space == 0) {
                Issue.record(
                    "byte \(index) of \(text.debugDescription) is wrongly \(covered[index] ? "" : "un")covered")
                return
            }
            index += max(space, 1)
        }
    }

    private static let alphabet: [UInt32] =
        Array("aAbnNtTsS.,'’\"“-–/:;&@#$%*+=_~!?()[]<>0129 \n\0\\|^`".unicodeScalars.map(\.value)) + [
            0xA0, 0xAD, 0x200B, 0x200D, 0xFE0F, 0x301, 0x2026, 0xE9, 0x41F, 0x5D0, 0x627, 0x915, 0x93F, 0xE01, 0xE40,
            0xE34, 0x1780, 0x17D2, 0x3042, 0x30AB, 0x30FC, 0x6708, 0xAC00, 0x1F600, 0x1F3FD, 0x1F1E9, 0xFFFD, 0x10FFFF,
            0xBD, 0x20AC, 0xFEFF, 0x2060, 0xFF11, 0xFF21,
        ]

    @Test(arguments: [true, false])
    func anyTextIsCoveredSoundly(english: Bool) {
        var state: UInt64 = 0x5EED
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<6000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<next(40) {
                let wild = next(4) == 0
                let value = wild ? UInt32(next(0x11_0000)) : Self.alphabet[next(Self.alphabet.count)]
                if let scalar = Unicode.Scalar(value) { text.append(scalar) }
            }
            expectSound(String(text), english: english)
        }
    }

    @Test(arguments: [
        "-", "a-", "'", "a.", "月", "เ", "1月", "a@", "http://", "👍", "\u{200D}", "\u{301}", "(", "n't", "\0", ".,",
    ])
    func longStretchesAreReadInLinearTime(_ piece: String) {
        expectSound(String(repeating: piece, count: 100_000), english: true)
    }

    @Test(arguments: ["月", "ひ", "カ", "เ", "ป", "က", "ក"])
    func scriptsWithoutSpacesMakeNoEndlessToken(_ letter: String) {
        let longest = tokens(String(repeating: letter, count: 1000)).map(\.utf8.count).max() ?? 0
        #expect((3...96).contains(longest))
    }
}
