/// Reads the absolute dates that bylines and date lines carry.
///
/// "21 August 2023", "Aug. 21, 2023 at 5:30 pm", "2023-08-21T17:52Z", "21/08/2023" (only where day and month cannot be
/// mistaken for each other). A weekday before the date is allowed. Anything else is no date.
struct CalendarDate {
    let year: Int
    let month: Int
    let day: Int
    private(set) var time: (hour: Int, minute: Int)?
    private(set) var end: Int

    /// The date as ISO 8601, with the time of day where one was read.
    var iso: String {
        let date = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
        guard let time else { return date }
        return date + "T\(Self.padded(time.hour, 2)):\(Self.padded(time.minute, 2))"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// The date that starts at `start`, or nil; `end` is where it ends, its time of day included.
    static func read(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> CalendarDate? {
        var reader = Reader(position: start, end: end)
        reader.skipWeekday(bytes)
        let parsed = reader.yearFirst(bytes) ?? reader.monthFirst(bytes) ?? reader.dayFirst(bytes)
        guard let (year, month, day) = parsed, isPossible(year, month, day) else { return nil }
        var date = CalendarDate(year: year, month: month, day: day, time: nil, end: reader.position)
        if let time = reader.timeOfDay(bytes) {
            date.time = time
            date.end = reader.position
        }
        return date
    }

    /// Whether a string is a date as callers give it: `2023`, `2023-08`, `2023-08-21`, a time of day behind it.
    static func isISO(_ value: String) -> Bool {
        let bytes = Array(value.utf8)
        let day = Array(bytes.prefix(10))
        guard [4, 7, 10].contains(day.count),
            bytes.count == day.count || (day.count == 10 && [0x54, 0x20].contains(bytes[10]))
        else { return false }
        for (index, byte) in day.enumerated() {
            let isDash = index == 4 || index == 7
            guard isDash ? byte == 0x2D : ASCIIClass.isDigit(byte) else { return false }
        }
        let number = { (range: Range<Int>) in day[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        return isPossible(number(0..<4), day.count > 4 ? number(5..<7) : 1, day.count > 7 ? number(8..<10) : 1)
    }

    private static func isPossible(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        guard (1000...2999).contains(year), (1...12).contains(month) else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...lengths[month - 1]).contains(day)
    }
}

extension CalendarDate {
    /// Steps through the pieces of a date; a piece that does not fit leaves the position where it was.
    private struct Reader {
        var position: Int
        let end: Int

        private static let months: [PhraseList] = [
            ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
            ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"], ["november", "nov"],
            ["december", "dec"],
        ]
        private static let weekdays: PhraseList = [
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
            "mon", "tues", "tue", "wed", "thurs", "thur", "thu", "fri", "sat", "sun",
        ]

        private static let afternoon: PhraseList = ["pm", "p.m"]
        private static let morning: PhraseList = ["am", "a.m"]
        private static let halves: PhraseList = ["pm", "p.m.", "am", "a.m.", "p.m", "a.m"]
        private static let ordinals: PhraseList = ["st", "nd", "rd", "th"]

        mutating func skipWeekday(_ bytes: Span<UInt8>) {
            guard let next = Phrase.end(ofAny: Self.weekdays, bytes, position, end) else { return }
            position = next
            skipSeparators(bytes)
        }

        /// 2023-08-21, 2023/08/21, 2023.08.21
        mutating func yearFirst(_ bytes: Span<UInt8>) -> (Int, Int, Int)? {
            attempt { reader in
                guard let year = reader.number(bytes, digits: 4...4), let mark = reader.mark(bytes),
                    let month = reader.number(bytes, digits: 1...2), reader.mark(bytes) == mark,
                    let day = reader.number(bytes, digits: 1...2)
                else { return nil }
                return (year, month, day)
            }
        }

        /// August 21, 2023
        mutating func monthFirst(_ bytes: Span<UInt8>) -> (Int, Int, Int)? {
            attempt { reader in
                guard let month = reader.month(bytes) else { return nil }
                reader.skipSeparators(bytes)
                guard let day = reader.number(bytes, digits: 1...2) else { return nil }
                reader.skipOrdinal(bytes)
                reader.skipSeparators(bytes)
                guard let year = reader.number(bytes, digits: 4...4) else { return nil }
                return (year, month, day)
            }
        }

        /// 21 August 2023, 21st of August 2023, 21/08/2023
        mutating func dayFirst(_ bytes: Span<UInt8>) -> (Int, Int, Int)? {
            attempt { reader in
                guard let first = reader.number(bytes, digits: 1...2) else { return nil }
                if let mark = reader.mark(bytes) {
                    guard let second = reader.number(bytes, digits: 1...2), reader.mark(bytes) == mark,
                        let year = reader.number(bytes, digits: 4...4)
                    else { return nil }
                    return Self.unambiguous(first, second, year)
                }
                reader.skipOrdinal(bytes)
                reader.skipSeparators(bytes)
                if let next = Phrase.end(of: "of", bytes, reader.position, reader.end) { reader.position = next }
                reader.skipSeparators(bytes)
                guard let month = reader.month(bytes) else { return nil }
                reader.skipSeparators(bytes)
                guard let year = reader.number(bytes, digits: 4...4) else { return nil }
                return (year, month, first)
            }
        }

        /// Day and month told apart only where one of them can be no month, or both are the same.
        private static func unambiguous(_ first: Int, _ second: Int, _ year: Int) -> (Int, Int, Int)? {
            if first > 12 || first == second { return (year, second, first) }
            return second > 12 ? (year, first, second) : nil
        }

        /// T17:52:00Z, 17:52 GMT, at 5:30 p.m. ET
        mutating func timeOfDay(_ bytes: Span<UInt8>) -> (hour: Int, minute: Int)? {
            attempt { reader in
                if reader.position < reader.end, bytes[reader.position] | 0x20 == 0x74 { reader.position += 1 }
                reader.skipSeparators(bytes)
                if let next = Phrase.end(of: "at", bytes, reader.position, reader.end) { reader.position = next }
                reader.skipSeparators(bytes)
                guard var hour = reader.number(bytes, digits: 1...2), reader.take(bytes, 0x3A),
                    let minute = reader.number(bytes, digits: 2...2)
                else { return nil }
                if reader.take(bytes, 0x3A) { _ = reader.number(bytes, digits: 2...2) }
                let beforeHalf = reader.position
                reader.skipSpaces(bytes)
                if Phrase.end(ofAny: Self.afternoon, bytes, reader.position, reader.end) != nil {
                    hour = hour < 12 ? hour + 12 : hour
                } else if Phrase.end(ofAny: Self.morning, bytes, reader.position, reader.end) != nil {
                    hour = hour == 12 ? 0 : hour
                } else {
                    reader.position = beforeHalf
                }
                reader.skipHalfOfDay(bytes)
                return hour < 24 && minute < 60 ? (hour, minute) : nil
            }
        }

        private mutating func skipHalfOfDay(_ bytes: Span<UInt8>) {
            position = Phrase.end(ofAny: Self.halves, bytes, position, end) ?? position
        }

        private mutating func attempt<Value>(_ body: (inout Reader) -> Value?) -> Value? {
            var trial = self
            guard let value = body(&trial) else { return nil }
            self = trial
            return value
        }

        private mutating func month(_ bytes: Span<UInt8>) -> Int? {
            for (index, names) in Self.months.enumerated() {
                guard let next = Phrase.end(ofAny: names, bytes, position, end) else { continue }
                position = next
                return index + 1
            }
            return nil
        }

        private mutating func number(_ bytes: Span<UInt8>, digits: ClosedRange<Int>) -> Int? {
            var value = 0
            var index = position
            while index < end, index - position <= digits.upperBound, ASCIIClass.isDigit(bytes[index]) {
                value = value * 10 + Int(bytes[index] - 0x30)
                index += 1
            }
            guard digits.contains(index - position) else { return nil }
            position = index
            return value
        }

        private mutating func mark(_ bytes: Span<UInt8>) -> UInt8? {
            guard position < end, [0x2D, 0x2F, 0x2E].contains(bytes[position]) else { return nil }
            position += 1
            return bytes[position - 1]
        }

        private mutating func take(_ bytes: Span<UInt8>, _ byte: UInt8) -> Bool {
            guard position < end, bytes[position] == byte else { return false }
            position += 1
            return true
        }

        private mutating func skipOrdinal(_ bytes: Span<UInt8>) {
            position = Phrase.end(ofAny: Self.ordinals, bytes, position, end) ?? position
        }

        private mutating func skipSpaces(_ bytes: Span<UInt8>) {
            while position < end, ASCIIClass.isSpace(bytes[position]) { position += 1 }
        }

        private mutating func skipSeparators(_ bytes: Span<UInt8>) {
            while position < end, ASCIIClass.isSpace(bytes[position]) || [0x2C, 0x2E, 0x2D].contains(bytes[position]) {
                position += 1
            }
        }
    }
}
