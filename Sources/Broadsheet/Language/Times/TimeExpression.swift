/// A time that the text names, as TIMEX3 of ISO-TimeML has it.
public struct TimeExpression: Sendable, Equatable {
    /// Its number in the report, from 0 in order.
    public let id: Int
    /// Where it stands.
    public let span: TextSpan
    /// What kind of time it is.
    public let type: TimeType
    /// The TIMEX3 value: `2023-08-19`, `P50Y`, `XXXX-W34`, `PRESENT_REF`.
    public let value: String

    /// A time as found.
    public init(id: Int, span: TextSpan, type: TimeType, value: String) {
        self.id = id
        self.span = span
        self.type = type
        self.value = value
    }
}

/// The kinds of times of TIMEX3.
public enum TimeType: String, Sendable, CaseIterable {
    /// A day or a longer part of the calendar.
    case date = "DATE"
    /// A time within a day.
    case time = "TIME"
    /// A length of time.
    case duration = "DURATION"
    /// A time that comes again and again.
    case set = "SET"
}
