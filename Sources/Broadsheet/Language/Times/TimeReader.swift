/// Reads the time expressions of one sentence after another.
///
/// A finite-state reading of token classes: each idea of the grammar is an extension in a file of its own, looks a
/// bounded number of words ahead, and says where what it read ends. Of several readings that start at one word the
/// longest wins.
struct TimeReader {
    var lexer = TimeLexer()
    let text: Text
    let tagged: TaggedText
    /// When the article was published.
    let anchor: TimeBase
    /// The first token of the sentence at hand, and its number.
    var firstToken = 0
    var sentence = 0
    /// The date that the text named last, and the sentence that named it.
    private(set) var reference: CalendarPart?
    private(set) var referenceSentence = 0
    /// The quarter that the text spoke of last, and in which sentence.
    private(set) var quarter: (year: Int, quarter: Int)?
    private(set) var quarterSentence = 0

    /// The words of the sentence at hand.
    var words: [TimeWord] { lexer.words }

    init(_ article: Article, _ tagged: TaggedText) {
        text = article.text
        self.tagged = tagged
        anchor = article.published.map { TimeBase(iso: $0.value) } ?? .unknown
    }

    /// What an expression says and where it ends; it starts at the word it was looked for at.
    struct Reading {
        var value: TimexValue
        var type: TimeType
        var end: Int

        init(_ value: TimexValue, _ type: TimeType, end: Int) {
            (self.value, self.type, self.end) = (value, type, end)
        }

        init(_ place: Place) { self.init(.point(place.point), place.point.type, end: place.end) }
        init(_ length: Length) { self.init(.length(length.length), .duration, end: length.end) }
    }

    /// A place on the calendar and where its words end.
    struct Place {
        var point: TimePoint
        var end: Int

        init(_ point: TimePoint, end: Int) { (self.point, self.end) = (point, end) }
        init(_ part: CalendarPart, end: Int) { self.init(TimePoint(part), end: end) }
    }

    /// A length of time and where its words end.
    struct Length {
        var length: TimeLength
        var end: Int
        /// "10-year", "three hour": it stands before a noun.
        var isAttribute = false
    }

    /// The word at an index; one of kind `none` outside the sentence.
    subscript(index: Int) -> TimeWord {
        index >= 0 && index < words.count ? words[index] : TimeWord()
    }

    func kind(_ index: Int) -> TimeWord.Kind { self[index].kind }

    /// Where a word of a kind ends that may stand at an index: behind it, or at the index itself.
    func skip(_ kind: TimeWord.Kind, _ index: Int) -> Int { self.kind(index) == kind ? index + 1 : index }

    /// The longer of two readings; the first of equals.
    static func longest(_ first: Reading?, _ second: Reading?) -> Reading? {
        guard let first, let second else { return first ?? second }
        return second.end > first.end ? second : first
    }

    static func longest(_ first: Place?, _ second: Place?) -> Place? {
        guard let first, let second else { return first ?? second }
        return second.end > first.end ? second : first
    }

    /// Keeps what later expressions of the text may count from.
    mutating func remember(_ reading: Reading) {
        guard reading.type == .date || reading.type == .time, case .point(let point) = reading.value else { return }
        if case .quarter(let year?, let quarter?) = point.calendar { report(year, quarter) }
        guard point.calendar.year != nil else { return }
        reference = point.calendar
        referenceSentence = sentence
    }

    /// Keeps a quarter that is over, unless it is an earlier one that the one at hand is compared with.
    private mutating func report(_ year: Int, _ quarter: Int) {
        if let now = anchor.month, (year, quarter) >= (now.year, (now.month + 2) / 3) { return }
        if let known = self.quarter, (year, quarter) < (known.year, known.quarter) { return }
        self.quarter = (year, quarter)
        quarterSentence = sentence
    }

    /// What "the following day" and the like count from: the date named last, else the day of publication.
    var narrative: TimeBase {
        guard let reference else { return anchor }
        return TimeBase(reference)
    }

    /// The day that a time of day without a date belongs to: one just named, else the day of publication.
    var contextDay: CalendarPart {
        if let reference, let day = reference.day, sentence - referenceSentence <= 1 { return CalendarPart(day) }
        return anchor.shifted(.day, by: 0)
    }

    /// The quarter that the sentences just before spoke of.
    var recentQuarter: (year: Int, quarter: Int)? { sentence - quarterSentence <= 3 ? quarter : nil }
}
