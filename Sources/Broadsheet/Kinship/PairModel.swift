/// The weights of a sentence pair's features: a logistic regression, fitted by `tables/kinship/calibration.py`.
enum PairModel {
    /// The chance that one sentence restates the other.
    static func score(_ x: SentencePair.Features) -> Double {
        Logistic.probability(logit(x))
    }

    private static func logit(_ x: SentencePair.Features) -> Double {
        var sum = intercept
        sum += least * x.least + most * x.most + joint * x.joint + plain * x.plain + run * x.run
        sum += x.hasNumberConflict ? numberConflict : 0
        sum += x.hasLoneNumber ? loneNumber : 0
        sum += names * x.names + ratio * x.ratio + rest * x.rest + length * x.length
        // In long sentences other things tell than in short ones.
        return sum + x.length
            * (longJoint * x.joint + longPlain * x.plain + longRest * x.rest + longRatio * x.ratio + longRun * x.run)
    }

    private static let intercept = -0.93
    private static let least = 4.70
    private static let most = 2.05
    private static let joint = 0.34
    private static let plain = -1.33
    private static let run = -0.54
    private static let numberConflict = -0.48
    private static let loneNumber = -0.24
    private static let names = -0.24
    private static let ratio = -4.21
    private static let rest = 3.97
    private static let length = -4.65
    private static let longJoint = -7.29
    private static let longPlain = 8.88
    private static let longRest = -8.38
    private static let longRatio = 10.10
    private static let longRun = -1.54
}
