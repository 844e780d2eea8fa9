/// Which language a text is in, as far as its script and its function words say.
///
/// It tells English from everything else, and names a language where its script is its own; anything else is `und`.
public struct LanguageGuess: Sendable, Equatable {
    /// An ISO 639-1 code, or `und` where the evidence names none.
    public let code: String
    /// How sure that is, 0 to 1; 1 where the caller said it.
    public let confidence: Double

    /// Whether the English rules apply.
    public var isEnglish: Bool { code == "en" }

    init(code: String, confidence: Double) {
        self.code = code
        self.confidence = confidence
    }

    /// Judges by a sample behind the first quarter, where neither bylines nor notices stand, so that the cost does not
    /// grow with the text; a short text is read whole.
    init(of text: Text) {
        var evidence = Evidence()
        let bytes = text.padded.span
        let isShort = text.count <= 2 * Self.sample
        let start = isShort ? 0 : text.count / 4
        let span = Self.aligned(bytes, start, isShort ? text.count : start + Self.sample)
        WordScanner().scan(bytes, from: span.start, to: span.end, into: &evidence)
        evidence.countScripts(bytes, span, isASCII: text.isASCII)
        self = evidence.guess
    }

    private static let sample = 400

    /// The stretch moved inward to scalar borders.
    private static func aligned(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> TextSpan {
        var (lower, upper) = (start, end)
        while lower < end, bytes[lower] & 0xC0 == 0x80 { lower += 1 }
        while upper > lower, bytes[upper] & 0xC0 == 0x80 { upper -= 1 }
        return TextSpan(lower, upper)
    }
}

/// What was counted in the samples.
private struct Evidence: WordSink {
    private var words = 0
    private var letters = 0
    /// Latin letters beyond ASCII, and accents that are characters of their own.
    private var accented = 0
    private var english = 0
    private var foreign = 0
    private var scripts = [Int](repeating: 0, count: Int(Script.other.rawValue) + 1)

    mutating func take(_ word: ScannedWord) {
        words &+= 1
        letters &+= word.letters
        switch FunctionWords.shared.kind(of: word.hash) {
        case .english: english &+= 1
        case .foreign: foreign &+= 1
        case nil: break
        }
    }

    /// Letters by script. In ASCII they are all Latin, and the words have counted them.
    mutating func countScripts(_ bytes: Span<UInt8>, _ span: TextSpan, isASCII: Bool) {
        guard !isASCII else {
            scripts[Int(Script.latin.rawValue)] = letters
            return
        }
        var latin = 0
        var index = span.start
        while index < span.end {
            if bytes[index] < 0x80 {
                latin &+= ASCIIClass.isLetter(bytes[index]) ? 1 : 0
                index &+= 1
            } else {
                let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
                let properties = UnicodeTable.shared.properties(scalar)
                if properties.isLetter { scripts[Int(properties.script.rawValue)] &+= 1 }
                let isAccented = properties.isMark && properties.script == .inherited
                accented &+= isAccented || properties.isLetter && properties.script == .latin ? 1 : 0
                index &+= length
            }
        }
        scripts[Int(Script.latin.rawValue)] &+= latin
    }

    var guess: LanguageGuess {
        let letters = scripts.reduce(0, &+)
        guard letters > 0 else { return LanguageGuess(code: "und", confidence: 0) }
        let latin = scripts[Int(Script.latin.rawValue)]
        return latin * 2 > letters ? latinGuess : scriptGuess(letters)
    }

    /// English shows its function words; lists, names and headlines show few, but then nothing foreign either.
    private var latinGuess: LanguageGuess {
        let shows = english * 12 >= words && english > foreign
        let showsNothingElse = foreign == 0 && (english > 0 || accented == 0)
        guard shows || showsNothingElse else { return LanguageGuess(code: "und", confidence: 0) }
        let confidence = (Double(english) + 1) / (Double(english) + 2 * Double(foreign) + 2)
        return LanguageGuess(code: "en", confidence: confidence)
    }

    private func scriptGuess(_ letters: Int) -> LanguageGuess {
        let kana = share(of: [.hiragana, .katakana], letters)
        if kana > 0.1 { return LanguageGuess(code: "ja", confidence: 0.5 + min(0.49, kana)) }
        let single: [(Script, String)] = [
            (.greek, "el"), (.hebrew, "he"), (.thai, "th"), (.hangul, "ko"), (.armenian, "hy"), (.georgian, "ka"),
            (.khmer, "km"), (.lao, "lo"), (.myanmar, "my"), (.han, "zh"), (.tamil, "ta"), (.telugu, "te"),
            (.kannada, "kn"), (.malayalam, "ml"), (.sinhala, "si"), (.gujarati, "gu"), (.gurmukhi, "pa"),
            (.tibetan, "bo"),
        ]
        for (script, code) in single where share(of: [script], letters) > 0.5 {
            return LanguageGuess(code: code, confidence: share(of: [script], letters) * 0.95)
        }
        return LanguageGuess(code: "und", confidence: 0)
    }

    private func share(of wanted: [Script], _ letters: Int) -> Double {
        Double(wanted.reduce(0) { $0 + scripts[Int($1.rawValue)] }) / Double(letters)
    }
}
