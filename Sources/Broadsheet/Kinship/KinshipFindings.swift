/// Everything found out about two articles, before it is put into a `Relation` or a `Comparison`.
struct KinshipFindings {
    let a: KinshipProfile
    let b: KinshipProfile
    let cosine: Double
    /// Shared runs, in the order of the first article.
    let runs: [PassageFinder.Run]
    /// Sentence links, in the order of the first article.
    let links: [SentenceLink]

    init(_ a: KinshipProfile, _ b: KinshipProfile) {
        self.a = a
        self.b = b
        cosine = a.vector.cosine(b.vector)
        links = SentenceAligner.links(a, b, cosine: cosine)
        // The runs do not overlap in the shorter text, which is the one that shares are taken of.
        let isFirstShorter = a.terms.count <= b.terms.count
        let found = isFirstShorter ? PassageFinder.runs(a.terms, b.terms) : PassageFinder.runs(b.terms, a.terms)
        runs = isFirstShorter ? found : found.map { PassageFinder.Run(a: $0.b, b: $0.a, count: $0.count) }
    }

    private var isFirstShorter: Bool { a.terms.count <= b.terms.count }
    private var shorter: KinshipProfile { isFirstShorter ? a : b }
    private var longer: KinshipProfile { isFirstShorter ? b : a }

    // MARK: Shares of the shorter text

    /// The share of its words that lie in shared runs, without and with quoted ones.
    func verbatim() -> (unquoted: Double, all: Double) {
        let terms = shorter.terms
        let isPlain = { (term: Term) in !term.marks.contains(.quoted) }
        var plain = 0
        var all = 0
        for run in runs {
            let start = isFirstShorter ? run.a : run.b
            all &+= run.count
            plain &+= terms[start..<start &+ run.count].count(where: isPlain)
        }
        return (Self.share(plain, terms.count(where: isPlain)), Self.share(all, terms.count))
    }

    /// The share of its words in sentences with a counterpart, plainly and weighted by how sure the counterpart is; the
    /// share of its sentences that are restated. Words between quotation marks are left out: two reporters who heard one
    /// speech did not copy each other. A text that hardly has others is taken as a whole.
    func coverage() -> (linked: Double, weighted: Double, restated: Double) {
        let isSpeech = self.isSpeech
        var linked = 0
        var weighted = 0.0
        var restated = 0
        for link in links where link.support >= SentenceAligner.threshold {
            let sentences = isFirstShorter ? link.a : link.b
            let words = sentences.reduce(0) { $0 &+ wordCount(of: $1, isSpeech: isSpeech) }
            linked &+= words
            weighted += link.score * Double(words)
            restated &+= link.isRestatement ? sentences.count : 0
        }
        let words = Double(max(1, isSpeech ? shorter.terms.count : plainWords))
        return (Double(linked) / words, weighted / words, Self.share(restated, shorter.sentences.count))
    }

    private var plainWords: Int { shorter.terms.count { !$0.marks.contains(.quoted) } }

    /// Whether the shorter text hardly has any words of its own.
    private var isSpeech: Bool { plainWords < Self.leastPlain }

    /// Unquoted words below which a text is a speech.
    private static let leastPlain = 20

    private func wordCount(of sentence: Int, isSpeech: Bool) -> Int {
        let range = shorter.range(sentence)
        return isSpeech ? range.count : range.count { !shorter.terms[$0].marks.contains(.quoted) }
    }

    private static func share(_ part: Int, _ whole: Int) -> Double {
        whole > 0 ? Double(part) / Double(whole) : 0
    }

    // MARK: Scores

    /// What `StoryModel` asks about.
    func storyFeatures() -> StoryModel.Features {
        var features = StoryModel.Features(cosine: cosine)
        if let titleA = a.title, let titleB = b.title {
            features.titles = (titleA.cosine(b.vector) + titleB.cosine(a.vector)) / 2
        }
        if let dayA = a.publishedDay, let dayB = b.publishedDay { features.daysApart = abs(dayA - dayB) }
        return features
    }

    /// What `DerivedModel` asks about.
    func derivedFeatures() -> DerivedModel.Features {
        let coverage = self.coverage()
        return DerivedModel.Features(
            weighted: coverage.weighted, linked: coverage.linked,
            verbatim: isSpeech ? verbatim().all : verbatim().unquoted,
            threes: Trigrams.share(of: shorter.threes, in: longer.threes, quoted: isSpeech))
    }

    var relation: Relation {
        let derived = DerivedModel.chance(derivedFeatures())
        let verbatim = self.verbatim()
        // What was written from one text reports one event.
        let story = max(StoryModel.chance(storyFeatures()), derived >= 0.5 ? derived : 0)
        let scores = Relation.Scores(
            story: story, derived: derived, verbatim: verbatim.unquoted, verbatimAll: verbatim.all,
            paraphrase: coverage().restated)
        return Relation(scores, cosine: cosine, direction: direction(scores))
    }

    /// A strict cut comes from the longer text; of two retellings the later comes from the earlier.
    private func direction(_ scores: Relation.Scores) -> Relation.Direction? {
        guard scores.derived >= 0.6 else { return nil }
        if let dayA = a.publishedDay, let dayB = b.publishedDay, dayA != dayB { return dayA > dayB ? .aFromB : .bFromA }
        let isCut = scores.verbatimAll >= 0.9 && 4 * shorter.terms.count <= 3 * longer.terms.count
        return isCut ? (isFirstShorter ? .aFromB : .bFromA) : nil
    }
}
