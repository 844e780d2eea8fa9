/// Where keys stand in the hash tables that are made while a text is read (multiply-shift, Dietzfelbinger et al. 1997).
///
/// It hangs on an odd number that each process draws anew, so that no text can be made of words that all want one place.
/// Nothing that comes out may hang on it: it is for tables that are only asked, never walked through.
struct HashPlace {
    private let multiplier = HashPlace.drawn

    /// Drawn by the standard library's hashing.
    private static let drawn = UInt64(truncatingIfNeeded: 0.hashValue) | 1

    /// 32 bits of a key's place; the table takes as many of them as it has slots.
    @inline(__always)
    func callAsFunction(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* multiplier) >> 32) }
}
