/// Finds what two texts share word for word: the maximal runs of six words or more.
///
/// Hashes every six words of one text into a table and walks the other: linear in both, whatever they hold, since of a
/// six that occurs often only the first few places are tried.
struct PassageFinder {
    /// Words that a shared run has at least.
    static let shortest = 6

    /// One shared run: where it starts in each, in terms, and how many terms it has.
    struct Run: Sendable, Equatable {
        let a: Int
        let b: Int
        let count: Int
    }

    private let a: [UInt32]
    private let b: [UInt32]
    /// Slots of an open-addressed table: a place in `b` plus one, 0 where free.
    private var slots: [UInt32]
    private let mask: Int

    private init(_ a: [Term], _ b: [Term]) {
        self.a = a.map(\.form)
        self.b = b.map(\.form)
        var size = 16
        while size < 2 &* b.count { size &*= 2 }
        slots = [UInt32](repeating: 0, count: size)
        mask = size &- 1
    }

    /// The shared runs in the order of `a`; none overlaps another in `a`.
    ///
    /// - Complexity: O(*n* + *m*).
    static func runs(_ a: [Term], _ b: [Term]) -> [Run] {
        guard a.count >= shortest, b.count >= shortest else {
            // Texts too short for a run may still be one and the same.
            let isSame = !a.isEmpty && a.elementsEqual(b) { $0.form == $1.form }
            return isSame ? [Run(a: 0, b: 0, count: a.count)] : []
        }
        var finder = PassageFinder(a, b)
        finder.fill()
        return finder.walk()
    }

    /// Places of one six that are tried, and slots that are looked at for it.
    private static let places = 4
    private static let probes = 16

    private mutating func fill() {
        for place in 0...(b.count &- Self.shortest) {
            var slot = Self.hash(b, place) & mask
            var same = 0
            for _ in 0..<Self.probes {
                let found = Int(slots[slot])
                if found == 0 {
                    slots[slot] = UInt32(truncatingIfNeeded: place &+ 1)
                    break
                }
                same &+= Self.isSame(b, found &- 1, b, place) ? 1 : 0
                if same == Self.places { break }
                slot = (slot &+ 1) & mask
            }
        }
    }

    private func walk() -> [Run] {
        var runs: [Run] = []
        var place = 0
        while place &+ Self.shortest <= a.count {
            let (start, count) = longest(at: place)
            if count > 0 {
                runs.append(Run(a: place, b: start, count: count))
                place &+= count
            } else {
                place &+= 1
            }
        }
        return runs
    }

    private func longest(at place: Int) -> (start: Int, count: Int) {
        var best = (start: 0, count: 0)
        var slot = Self.hash(a, place) & mask
        for _ in 0..<Self.probes {
            let found = Int(slots[slot]) &- 1
            guard found >= 0 else { break }
            if Self.isSame(b, found, a, place) {
                let count = extent(place, found)
                if count > best.count { best = (found, count) }
            }
            slot = (slot &+ 1) & mask
        }
        return best
    }

    private func extent(_ placeA: Int, _ placeB: Int) -> Int {
        var count = Self.shortest
        while placeA &+ count < a.count, placeB &+ count < b.count, a[placeA &+ count] == b[placeB &+ count] {
            count &+= 1
        }
        return count
    }

    @inline(__always)
    private static func isSame(_ x: [UInt32], _ i: Int, _ y: [UInt32], _ j: Int) -> Bool {
        for offset in 0..<shortest where x[i &+ offset] != y[j &+ offset] { return false }
        return true
    }

    @inline(__always)
    private static func hash(_ forms: [UInt32], _ place: Int) -> Int {
        var hash: UInt64 = 0
        for offset in 0..<shortest { hash = (hash ^ UInt64(forms[place &+ offset])) &* 0x9E37_79B9_7F4A_7C15 }
        return Int(truncatingIfNeeded: hash >> 32)
    }
}
