/// A feature of a linear model: a template's number and up to four values, hashed to a row of weights.
///
/// `slot` in `tables/language/features.py` computes the same.
struct Feature {
    private let sum: UInt64

    @inline(__always)
    init(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0, _ fourth: UInt64 = 0) {
        let start = (template &+ 1) &* 0x9E37_79B9_7F4A_7C15 &+ first &* 0xC2B2_AE3D_27D4_EB4F
        let middle = second &* 0x1656_67B1_9E37_79F9 &+ third &* 0xD6E8_FEB8_6659_FD93
        sum = start &+ middle &+ fourth &* 0x2545_F491_4F6C_DD1D
    }

    /// The row of the feature among 2^bits.
    @inline(__always)
    func place(bits: Int) -> Int {
        Int(truncatingIfNeeded: ((sum ^ sum >> 32) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
    }
}
