import Broadsheet

extension Desk.Configuration {
    /// The names that a desk's configuration knows.
    public static let optionNames = ["max_bytes", "abbreviations", "names"]

    /// Reads a configuration; NULL or nothing means defaults.
    public init(json bytes: UnsafeRawBufferPointer) throws(BroadsheetError) {
        self.init()
        guard let object = try JSONObject(optionsIn: bytes, as: "the configuration") else { return }
        try object.allow(only: Self.optionNames)
        if let limit = try object.integer("max_bytes", in: 1...Text.largestMaximum) { maximumBytes = limit }
        if let own = try object.strings("abbreviations") { abbreviations = own }
        if let list = try object.objects("names", takes: ConfiguredName.listTakes) {
            try take(names: list)
        }
    }
}

extension ReadOptions {
    /// The names that reading knows.
    public static let names = ["id", "title", "published", "language", "invalid_utf8"]

    /// Takes what is for reading from an object.
    public mutating func take(_ object: JSONObject) throws(BroadsheetError) {
        if let given = try object.string("id") { id = given }
        if let given = try object.string("title") { title = given }
        if let given = try object.string("published", takes: "an ISO 8601 date such as \"2023-08-21\"") {
            published = given
        }
        if let given = try object.string("language", takes: "an ISO 639-1 code such as \"en\"") { language = given }
        if let given = try object.string("invalid_utf8", takes: "\"refuse\" or \"repair\"") {
            switch given {
            case "refuse": invalidBytes = .refuse
            case "repair": invalidBytes = .repair
            default: throw BroadsheetError(.invalidOption, "invalid_utf8 takes \"refuse\" or \"repair\"")
            }
        }
    }
}

extension OffsetUnit {
    /// The unit that an object names, where it does.
    public static func taken(from object: JSONObject) throws(BroadsheetError) -> OffsetUnit? {
        let takes = allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        guard let name = try object.string("offsets", takes: "one of \(takes)") else { return nil }
        guard let unit = OffsetUnit(rawValue: name) else {
            throw BroadsheetError(.invalidOption, "offsets takes one of \(takes)")
        }
        return unit
    }
}

extension ReportOptions {
    /// The names that a report knows.
    public static let names = ["only", "offsets"]

    /// Takes what is for a report from an object.
    public mutating func take(_ object: JSONObject) throws(BroadsheetError) {
        if let unit = try OffsetUnit.taken(from: object) { offsets = unit }
        let takes = "an array of sections; there are: \(Self.sectionNames)"
        if let sections = try object.strings("only", takes: takes) { only = try Self.sections(sections) }
    }

    /// The sections that a list of names stands for.
    public static func sections(_ names: [String]) throws(BroadsheetError) -> Set<ReportSection> {
        var sections: Set<ReportSection> = []
        for name in names {
            guard let section = ReportSection(rawValue: name) else {
                throw BroadsheetError(
                    .invalidOption, "only: \"\(name.prefix(40))\" is no section; there are: \(sectionNames)")
            }
            sections.insert(section)
        }
        return sections
    }

    private static var sectionNames: String { ReportSection.allCases.map(\.rawValue).joined(separator: ", ") }
}

/// The options of reading and reporting in one object.
public struct AnalysisOptions: Sendable, Equatable {
    /// What is for reading.
    public var reading = ReadOptions()
    /// What is for the report.
    public var report = ReportOptions()

    /// The names that reading and reporting know.
    public static let names = ReadOptions.names + ReportOptions.names

    /// Defaults.
    public init() {}

    /// Takes what the JSON of options holds; nothing leaves everything as it is.
    public mutating func take(optionsIn bytes: UnsafeRawBufferPointer) throws(BroadsheetError) {
        if let object = try JSONObject(optionsIn: bytes, as: "the options") { try take(object) }
    }

    /// Takes all that an object holds; nothing else may be in it.
    public mutating func take(_ object: JSONObject) throws(BroadsheetError) {
        try object.allow(only: Self.names)
        try reading.take(object)
        try report.take(object)
    }
}

/// The options of reading two articles and comparing them in one object.
public struct PairOptions: Sendable, Equatable {
    /// What is for reading the first article.
    public var a = ReadOptions()
    /// What is for reading the second article.
    public var b = ReadOptions()
    /// What is for the comparison.
    public var comparison = ComparisonOptions()

    /// The names that comparing two texts knows.
    public static let names = ComparisonOptions.names + ["a", "b"]

    /// Defaults.
    public init() {}

    /// Takes what the JSON of options holds; nothing leaves everything as it is.
    public mutating func take(optionsIn bytes: UnsafeRawBufferPointer) throws(BroadsheetError) {
        if let object = try JSONObject(optionsIn: bytes, as: "the options") { try take(object) }
    }

    /// Takes all that an object holds; nothing else may be in it.
    public mutating func take(_ object: JSONObject) throws(BroadsheetError) {
        try object.allow(only: Self.names)
        try comparison.take(object)
        if let side = try object.object("a", takes: "the options of reading the first text") { try a.takeAll(side) }
        if let side = try object.object("b", takes: "the options of reading the second text") { try b.takeAll(side) }
    }
}

extension ReadOptions {
    /// Takes all that an object holds; nothing but what is for reading may be in it.
    public mutating func takeAll(_ object: JSONObject) throws(BroadsheetError) {
        try object.allow(only: Self.names)
        try take(object)
    }
}

extension ComparisonOptions {
    /// The names that a comparison knows.
    public static let names = ["id", "offsets"]

    /// Takes what is for a comparison from an object.
    public mutating func take(_ object: JSONObject) throws(BroadsheetError) {
        if let given = try object.string("id") { id = given }
        if let unit = try OffsetUnit.taken(from: object) { offsets = unit }
    }
}

extension JSONObject {
    /// An object of options, or nil where there are none.
    public convenience init?(optionsIn bytes: UnsafeRawBufferPointer, as what: String) throws(BroadsheetError) {
        guard bytes.count > 0 else { return nil }
        try self.init(parsing: bytes, as: what)
    }
}
