/// Writes integers as JSON has them, two digits a step.
enum JSONInteger {
    /// Bytes of the longest, -9223372036854775808.
    static let longest = 20

    /// Writes an integer and returns its bytes; there must be room for `longest`.
    @inline(__always)
    static func write(_ value: Int, to place: UnsafeMutableRawPointer) -> Int {
        guard value < 0 else { return write(value.magnitude, to: place) }
        place.storeBytes(of: 0x2D, as: UInt8.self)
        return 1 &+ write(value.magnitude, to: place + 1)
    }

    @inline(__always)
    private static func write(_ value: UInt, to place: UnsafeMutableRawPointer) -> Int {
        let length = digits(value)
        var rest = value
        var end = length
        while rest >= 100 {
            end &-= 2
            store(rest % 100, at: place + end)
            rest /= 100
        }
        if rest >= 10 {
            store(rest, at: place)
        } else {
            place.storeBytes(of: 0x30 | UInt8(truncatingIfNeeded: rest), as: UInt8.self)
        }
        return length
    }

    /// Two digits of a number below a hundred.
    @inline(__always)
    private static func store(_ value: UInt, at place: UnsafeMutableRawPointer) {
        let tens = (value &* 205) &>> 11
        let ones = value &- tens &* 10
        place.storeBytes(of: 0x30 | UInt8(truncatingIfNeeded: tens), as: UInt8.self)
        place.storeBytes(of: 0x30 | UInt8(truncatingIfNeeded: ones), toByteOffset: 1, as: UInt8.self)
    }

    /// How many digits a number has: at most 19, since it is no greater than 2 to the power of 63.
    @inline(__always)
    private static func digits(_ value: UInt) -> Int {
        var digits = 1
        var bound: UInt = 10
        while value >= bound {
            digits &+= 1
            bound &*= 10
        }
        return digits
    }
}
