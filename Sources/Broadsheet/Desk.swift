/// The engine: what every reading shares. Immutable, cheap to copy, safe to share between threads.
///
///     let desk = Desk()
///     let report = desk.report(try desk.read(text))
///     let comparison = desk.compare(try desk.read(first), try desk.read(second))
public struct Desk: Sendable {
    /// What a caller may set for a desk.
    public struct Configuration: Sendable, Equatable {
        /// The largest text read, in bytes.
        public var maximumBytes: Int
        /// Abbreviations of the caller's own field, with or without their full stop: no sentence ends behind them.
        public var abbreviations: [String]
        /// Companies, people and other things that the caller watches: found, typed and keyed as they say.
        public var names: [ConfiguredName]

        /// 64 MB, and no abbreviations and names of one's own.
        public init(
            maximumBytes: Int = Text.defaultMaximum, abbreviations: [String] = [], names: [ConfiguredName] = []
        ) {
            self.maximumBytes = maximumBytes
            self.abbreviations = abbreviations
            self.names = names
        }
    }

    /// What the desk was opened with.
    public let configuration: Configuration
    /// The hashes of the caller's abbreviations, sorted.
    let abbreviations: [UInt64]
    /// The caller's names, ready to be looked up; nil where there are none.
    let names: ConfiguredNames?

    /// A desk. - Complexity: linear in the configuration; the shipped tables are read in place and cost nothing here.
    public init(_ configuration: Configuration = Configuration()) {
        self.configuration = configuration
        abbreviations = configuration.abbreviations.map(Self.hash).sorted()
        names = ConfiguredNames(configuration.names)
    }

    private static func hash(abbreviation: String) -> UInt64 {
        var bytes = Array(abbreviation.utf8)
        while bytes.last == 0x2E { bytes.removeLast() }
        return WordHash.of(String(decoding: bytes, as: UTF8.self))
    }

    /// Reads a text: finds its parts, paragraphs and sentences.
    ///
    /// - Throws: `BroadsheetError` with status `tooLarge` or `invalidOption`.
    /// - Complexity: linear; about 8 bytes of memory a byte of ordinary text, its own copy included.
    public func read(_ string: String, _ options: ReadOptions = ReadOptions()) throws(BroadsheetError) -> Article {
        var string = string
        let result: Result<Article, BroadsheetError> = string.withUTF8 { buffer in
            do throws(BroadsheetError) {
                return .success(try read(UnsafeRawBufferPointer(buffer), options))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Reads the bytes of a text, which should be UTF-8.
    ///
    /// - Throws: `BroadsheetError` with status `invalidUTF8`, `tooLarge` or `invalidOption`.
    public func read(
        _ bytes: UnsafeRawBufferPointer, _ options: ReadOptions = ReadOptions()
    ) throws(BroadsheetError) -> Article {
        let options = try options.checked()
        let text = try Text(bytes, invalid: options.invalidBytes, maximum: configuration.maximumBytes)
        return Article(text, options, desk: self)
    }
}

extension ReadOptions {
    /// These options as a reading uses them: the language without its region.
    ///
    /// - Throws: `BroadsheetError` with status `invalidOption` for what no reading can use.
    func checked() throws(BroadsheetError) -> ReadOptions {
        if let published, !CalendarDate.isISO(published) {
            throw BroadsheetError(
                .invalidOption,
                "published is \"\(published.prefix(40))\"; it takes an ISO 8601 date such as 2023-08-21, 2023-08 or 2023"
            )
        }
        guard let language else { return self }
        guard let code = Self.primaryLanguage(language) else {
            throw BroadsheetError(
                .invalidOption,
                "language is \"\(language.prefix(40))\"; it takes an ISO 639-1 code such as en, de or zh")
        }
        var options = self
        options.language = code
        return options
    }

    /// The `en` of `en`, `EN`, `en-US` and `en_GB`; nil for what is no code.
    private static func primaryLanguage(_ tag: String) -> String? {
        let subtags = tag.lowercased().split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
        let isTag = subtags.allSatisfy {
            (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(ASCIIClass.isAlphanumeric)
        }
        guard isTag, let code = subtags.first, (2...3).contains(code.utf8.count),
            code.utf8.allSatisfy(ASCIIClass.isLower)
        else { return nil }
        return String(code)
    }
}
