/// The parts that a report can have, in its order.
public enum ReportSection: String, Sendable, CaseIterable {
    /// Title, authors, dateline, date, declared word count, paragraphs.
    case article
    /// Every sentence of the text.
    case sentences
    /// Every token of the text; only when asked for.
    case tokens
    /// The language that decided the rules.
    case language
    /// What was counted in the body.
    case counts
    /// How hard the body is to read.
    case readability
    /// The people, organisations, places and other things it names.
    case entities
    /// Who says what.
    case quotations
    /// When: dates, times, durations, sets.
    case times

    /// What a report has unless told otherwise.
    public static let standard: Set<ReportSection> = Set(allCases).subtracting([.tokens])
}

/// What a report shall hold.
public struct ReportOptions: Sendable, Equatable {
    /// The sections wanted.
    public var only: Set<ReportSection>
    /// The unit of its spans.
    public var offsets: OffsetUnit

    /// Every section but tokens, in bytes.
    public init(only: Set<ReportSection> = ReportSection.standard, offsets: OffsetUnit = .bytes) {
        self.only = only
        self.offsets = offsets
    }
}
