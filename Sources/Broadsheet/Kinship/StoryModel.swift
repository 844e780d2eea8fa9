/// The chance that two articles report one event: a logistic regression, fitted by `tables/kinship/calibration.py`.
enum StoryModel {
    struct Features {
        /// The cosine of the two vectors.
        var cosine: Double
        /// The mean cosine of each title with the other article; nil where a title is missing.
        var titles: Double?
        /// Days between the publications; nil where one is not known.
        var daysApart: Int?
    }

    static func chance(_ x: Features) -> Double {
        var sum: Double
        if let titles = x.titles {
            sum = -8.12 + 16.59 * x.cosine.squareRoot() + 7.51 * titles.squareRoot()
        } else {
            sum = -8.53 + 24.30 * x.cosine.squareRoot()
        }
        // Events are reported within days; a date is weak evidence, since many things happen on one day.
        if let days = x.daysApart { sum += days <= 2 ? 1 : -1 * Double(min(days, 62) - 2) / 60 }
        return Logistic.probability(sum)
    }
}
