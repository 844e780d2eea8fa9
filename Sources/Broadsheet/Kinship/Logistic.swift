/// The logistic function by multiplication and division alone, so that every machine gives the same bits.
enum Logistic {
    /// 1 / (1 + e^-x), within 1e-9.
    static func probability(_ x: Double) -> Double {
        1 / (1 + exponential(-max(-40, min(40, x))))
    }

    /// e^x for |x| up to 40: a whole power of two times a series on the rest.
    private static func exponential(_ x: Double) -> Double {
        let powers = (x * 1.4426950408889634).rounded()
        let rest = x - powers * 0.6931471805599453
        var sum = 1.0
        for divisor in stride(from: 12.0, to: 0, by: -1) { sum = 1 + sum * rest / divisor }
        return sum * Double(sign: .plus, exponent: Int(powers), significand: 1)
    }
}
