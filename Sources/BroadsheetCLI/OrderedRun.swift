import BroadsheetABI
import BroadsheetJSON

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs work over a stream of items and writes what comes out in the order of the items.
///
/// On one thread, item by item; on several, in rounds of bounded size, so that memory never grows with the stream.
struct OrderedRun<Item: Sendable> {
    let threads: Int
    /// How much of a round an item fills, in bytes.
    let weight: (Item) -> Int
    let work: @Sendable (Item) -> Outcome

    private static var roundBytes: Int { 4 << 20 }
    private static var roundItems: Int { 512 }

    /// Takes items until there is none.
    /// - Returns: whether all of them went well.
    func callAsFunction(_ next: () -> Item?) -> Bool {
        var isGood = true
        var progress = ProgressLine()
        while true {
            let round = nextRound(next)
            guard !round.isEmpty else { break }
            for outcome in outcomes(of: round) {
                outcome.print()
                isGood = isGood && outcome.isGood
            }
            progress.add(items: round.count, bytes: round.reduce(0) { $0 + weight($1) })
        }
        progress.finish()
        return isGood
    }

    private func nextRound(_ next: () -> Item?) -> [Item] {
        var round: [Item] = []
        var bytes = 0
        repeat {
            guard let item = next() else { break }
            round.append(item)
            bytes += weight(item)
        } while threads > 1 && round.count < Self.roundItems && bytes < Self.roundBytes
        return round
    }

    private func outcomes(of round: [Item]) -> [Outcome] {
        guard threads > 1, round.count > 1 else { return round.map(work) }
        let slots = Slots(round.count)
        let work = work
        _ = Workers.run(count: round.count, threads: threads) { index in
            slots[index] = work(round[index])
        } progress: { _ in
            true
        }
        return (0..<round.count).compactMap { slots[$0] }
    }

    /// One place for each item of a round; each is written by one worker and read when all are done.
    private final class Slots: @unchecked Sendable {
        private let places: UnsafeMutableBufferPointer<Outcome?>

        init(_ count: Int) {
            places = .allocate(capacity: count)
            places.initialize(repeating: nil)
        }

        deinit {
            places.deinitialize()
            places.deallocate()
        }

        subscript(index: Int) -> Outcome? {
            get { places[index] }
            set { places[index] = newValue }
        }
    }
}

/// What came of one item: what goes to standard output, a document or something readable, and what to standard error.
struct Outcome: Sendable {
    var document: JSONDocument?
    var readable: [UInt8] = []
    var complaint: String?
    var isGood = true

    /// A line on standard error, and nothing else.
    static func failed(_ complaint: String) -> Outcome {
        Outcome(complaint: "broadsheet: \(complaint)\n", isGood: false)
    }

    func print() {
        if let document { StandardOutput.shared.writeLine(document) }
        if !readable.isEmpty { StandardOutput.shared.write(readable + [0x0A]) }
        if let complaint {
            StandardOutput.shared.flush()
            StandardError.write(complaint)
        }
    }
}

/// How far a long run has come, on standard error when that is a terminal.
struct ProgressLine {
    private let isShown = StandardError.isTerminal
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now
    private var items = 0
    private var bytes = 0
    private var isDrawn = false

    mutating func add(items: Int, bytes: Int) {
        self.items += items
        self.bytes += bytes
        guard isShown, ContinuousClock.now - last > .milliseconds(500) else { return }
        last = ContinuousClock.now
        isDrawn = true
        let elapsed = last - start
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        let rate = Int(Double(self.bytes) / 1e5 / max(seconds, 0.001))
        StandardError.write(
            "\r\(self.items) done, \(self.bytes / 1_000_000) MB, \(rate / 10).\(rate % 10) MB/s\u{1B}[K")
    }

    func finish() {
        if isDrawn { StandardError.write("\r\u{1B}[K") }
    }
}
