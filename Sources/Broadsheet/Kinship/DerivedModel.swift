/// The chance that one article was written from the other: a logistic regression, fitted by
/// `tables/kinship/calibration.py`.
enum DerivedModel {
    /// Words between quotation marks are left out of each, unless the shorter text is little else.
    struct Features {
        /// The share of the shorter text's words in linked sentences, weighted by the links' scores.
        var weighted: Double
        /// The same, unweighted.
        var linked: Double
        /// The share of its words in shared runs of six or more.
        var verbatim: Double
        /// The share of its three words in a row that the other has.
        var threes: Double
    }

    static func chance(_ x: Features) -> Double {
        Logistic.probability(-2.2 + 2.11 * x.weighted + 2.81 * x.linked + 1.05 * x.verbatim + 1.38 * x.threes)
    }
}
