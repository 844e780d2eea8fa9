/// The value of a time expression.
enum TimexValue: Equatable {
    case point(TimePoint)
    case length(TimeLength)
    case past, present, future

    /// The value as TIMEX3 writes it.
    var text: String {
        switch self {
        case .point(let point): point.text
        case .length(let length): length.text
        case .past: "PAST_REF"
        case .present: "PRESENT_REF"
        case .future: "FUTURE_REF"
        }
    }
}
