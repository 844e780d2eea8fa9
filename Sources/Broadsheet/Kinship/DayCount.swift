/// Days between dates, by the civil calendar.
enum DayCount {
    /// Days since 1 March of the year 0 for an ISO 8601 date with year, month and day; nil for anything else.
    static func days(_ iso: String) -> Int? {
        let bytes = Array(iso.utf8.prefix(10))
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(bytes[0..<4]),
            let month = number(bytes[5..<7]), let day = number(bytes[8..<10]), (1...12).contains(month)
        else { return nil }
        let marchYear = month > 2 ? year : year - 1
        let marchMonth = (month + 9) % 12
        return 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + (153 * marchMonth + 2) / 5 + day
            - 1
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard ASCIIClass.isDigit(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }
}
