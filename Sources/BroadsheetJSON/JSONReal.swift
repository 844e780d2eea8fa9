/// Writes reals of everyday size as jansson has them: six significant digits, ".0" behind a whole number.
///
/// A report has a dozen of them; asking C's `printf` for each takes longer than writing all the rest.
enum JSONReal {
    /// Bytes of the longest, -0.123456, with some to spare for the digits' integer writer.
    static let longest = 2 + JSONInteger.longest + 7

    /// Writes a real and returns its bytes, or 0 for one that is left to jansson: too large or too small, or so near the
    /// middle between two neighbours that only exact arithmetic says which is nearer. There must be room for `longest`.
    static func write(_ value: Double, to place: UnsafeMutableRawPointer) -> Int {
        let size = value.magnitude
        guard size >= 0.1, size < 100_000 else { return 0 }
        var (decimals, scale) = (6, 1_000_000)
        var bound = 1.0
        while size >= bound {
            decimals &-= 1
            scale /= 10
            bound *= 10
        }
        // Off by less than a billionth, since there are ten digits more than are kept.
        let scaled = size * Double(scale)
        let lower = Int(scaled)
        let rest = scaled - Double(lower)
        guard (rest - 0.5).magnitude > 1e-6 else { return 0 }
        let digits = rest > 0.5 ? lower &+ 1 : lower
        // 9.999999 becomes 10.0, with a decimal less.
        guard digits < 1_000_000 else { return 0 }
        var length = 0
        if value < 0 {
            place.storeBytes(of: 0x2D, as: UInt8.self)
            length = 1
        }
        length &+= JSONInteger.write(digits / scale, to: place + length)
        return length &+ writeFraction(digits % scale, decimals, to: place + length)
    }

    /// Writes the point and the decimals, without zeros at the end.
    private static func writeFraction(_ digits: Int, _ decimals: Int, to place: UnsafeMutableRawPointer) -> Int {
        var (rest, count) = (digits, decimals)
        while count > 1, rest % 10 == 0 {
            rest /= 10
            count &-= 1
        }
        place.storeBytes(of: 0x2E, as: UInt8.self)
        for index in (1...count).reversed() {
            place.storeBytes(of: 0x30 | UInt8(truncatingIfNeeded: rest % 10), toByteOffset: index, as: UInt8.self)
            rest /= 10
        }
        return 1 &+ count
    }
}
