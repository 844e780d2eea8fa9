/// Finds the parts of an article: one pass over its paragraphs, then what needs its neighbours to be told.
struct ArticleReader {
    private let padded: [UInt8]
    private let options: ReadOptions
    private(set) var spans: SpanList
    private(set) var roles: [ParagraphRole] = []
    private(set) var title: TextSpan? {
        didSet { titleWords = title.map { Phrase.wordsHash(padded.span, $0) } }
    }
    private(set) var authors: [TextSpan] = []
    private(set) var dateline: TextSpan?
    private(set) var published: PublishedLineFinder.CalendarDatePlace?
    private(set) var declared: DeclaredWordCount?
    /// Where the article itself starts in the paragraph that opens with a dateline.
    private(set) var bodyStart: (paragraph: Int, offset: Int)?

    /// What a paragraph is before its neighbours have been asked.
    private enum Kind { case settled, prose, shortLine }
    private var kinds: [Kind] = []
    private var hasProse = false
    /// The words of the title found and of the title given, hashed once: a title may be long.
    private var titleWords: Phrase.WordsHash?
    private let givenWords: Phrase.WordsHash?

    init(_ text: Text, _ options: ReadOptions) {
        padded = text.padded
        self.options = options
        givenWords = options.title.map(Phrase.wordsHash)
        spans = ParagraphScanner.paragraphs(text)
        GluedParts.split(&spans, text.padded.span)
        roles.reserveCapacity(spans.count)
        kinds.reserveCapacity(spans.count)
        readEach()
        readTitle()
        readHeadings()
        readNotes()
        keepSomeBody()
        readDateline()
    }

    // MARK: Each paragraph for itself

    private mutating func readEach() {
        var isInList = false
        for index in 0..<spans.count {
            let shape = LineShape(padded.span, spans[index])
            let (role, kind) = read(index, shape, isInList: isInList)
            roles.append(role)
            kinds.append(kind)
            hasProse = hasProse || kind == .prose
            isInList =
                role == .furniture && (isInList || FurnitureFinder.opensList(padded.span, spans[index], shape: shape))
        }
    }

    private mutating func read(_ index: Int, _ shape: LineShape, isInList: Bool) -> (ParagraphRole, Kind) {
        let span = spans[index]
        if ShortLine.isPlain(padded.span, span) { return isInList ? (.furniture, .settled) : (.body, .shortLine) }
        if let labelled = TitleFinder.labelled(padded.span, span) {
            if title == nil { title = labelled }
            return (.title, .settled)
        }
        if declared == nil, let count = DeclaredCountFinder.find(padded.span, span) {
            declared = count
            return (.furniture, .settled)
        }
        if authors.isEmpty, let names = BylineFinder.find(padded.span, span, shape: shape) {
            authors = names
            published = published ?? PublishedLineFinder.find(padded.span, span, shape: shape)
            return (.byline, .settled)
        }
        if let role = FurnitureFinder.role(padded.span, span, shape: shape) { return (role, .settled) }
        if let date = PublishedLineFinder.find(padded.span, span, shape: shape) {
            if mayBePublished(index) { published = published ?? date }
            return (.dateline, .settled)
        }
        let isProse = shape.words > 30 || shape.endsSentence && shape.words >= 4
        if isInList, !isProse { return (.furniture, .settled) }
        return (.body, isProse ? .prose : .shortLine)
    }

    /// A date line speaks of the article near its start or at its very end; in between, of something quoted.
    private func mayBePublished(_ index: Int) -> Bool {
        !hasProse || index + 2 >= spans.count
    }

    // MARK: What needs the neighbours

    /// A longer paragraph repeats no headline, in bytes.
    private static let longestTitle = 600

    /// The first line that can be a headline, when prose follows; repeats of it before the prose are titles too.
    private mutating func readTitle() {
        guard let firstProse = firstProse() else { return }
        if title == nil, options.title == nil, let first = (0..<firstProse).first(where: { kinds[$0] != .settled }),
            TitleFinder.canBeTitle(LineShape(padded.span, spans[first]))
        {
            settle(first, as: .title)
            title = TitleFinder.unquoted(padded.span, spans[first])
        }
        // A headline is repeated near its first place, if at all.
        for index in 0..<min(firstProse, 50) where kinds[index] != .settled && isTitle(spans[index]) {
            settle(index, as: .title)
        }
    }

    /// The first paragraph of prose; a question or exclamation that opens a longer text may still be its headline.
    private func firstProse() -> Int? {
        guard let first = kinds.firstIndex(of: .prose) else { return nil }
        let isAlone = !kinds[(first + 1)...].contains(.prose)
        let shape = LineShape(padded.span, spans[first])
        let mayBeTitle = title == nil && !isAlone && TitleFinder.canBeTitle(shape)
        guard mayBeTitle || isTitle(spans[first]), !kinds[..<first].contains(.shortLine) else { return first }
        return isAlone ? first : first + 1
    }

    private func isTitle(_ span: TextSpan) -> Bool {
        guard titleWords != nil || givenWords != nil, span.count <= Self.longestTitle else { return false }
        let words = Phrase.wordsHash(padded.span, span)
        return words.words > 0 && (words == titleWords || words == givenWords)
    }

    /// A short line before the prose, or between two paragraphs of it, is a heading; in a run of short lines, none is.
    private mutating func readHeadings() {
        guard let firstProse = firstProse(), let lastProse = kinds.lastIndex(of: .prose) else { return }
        for index in 0..<lastProse where kinds[index] == .shortLine {
            let shape = LineShape(padded.span, spans[index])
            let isShort = shape.words <= (index < firstProse ? 40 : 12)
            let standsAlone =
                index < firstProse || kinds[index + 1] == .prose && (index == 0 || kinds[index - 1] != .shortLine)
            // "No comment." is a sentence, however short; "What now?" may be a heading.
            let isSentence = shape.endsSentence && shape.lastScalar != 0x3F
            guard !isSentence, shape.lastScalar != 0x3A else { continue }
            if isShort, standsAlone, shape.startsAsName, !isListItem(spans[index]) {
                roles[index] = .heading
            }
        }
    }

    private func isListItem(_ span: TextSpan) -> Bool {
        let first = padded[span.start]
        if first == 0x2D || first == 0x2A || first == 0xE2 || first == 0x22 { return true }
        return ASCIIClass.isDigit(first) && span.count < 4
    }

    /// Notes on the author: among the last paragraphs, as long as only furniture stands behind them.
    private mutating func readNotes() {
        for index in (0..<spans.count).reversed() {
            if kinds[index] == .settled { continue }
            let shape = LineShape(padded.span, spans[index], mostBytes: 480)
            guard AuthorNoteFinder.isNote(padded.span, spans[index], shape: shape, authors: authors) else { return }
            settle(index, as: .furniture)
        }
    }

    private mutating func settle(_ index: Int, as role: ParagraphRole) {
        roles[index] = role
        kinds[index] = .settled
    }

    /// A text always has a body: where nothing was left for it, the longest paragraph that holds words is it.
    private mutating func keepSomeBody() {
        guard !roles.contains(.body), let longest = (0..<spans.count).max(by: { spans[$0].count < spans[$1].count })
        else { return }
        guard spans.count == 1 || kinds[longest] != .settled || roles[longest] == .title else { return }
        if roles[longest] == .title { title = nil }
        roles[longest] = .body
    }

    private mutating func readDateline() {
        var tries = 0
        for index in roles.indices where roles[index] == .body && tries < 2 {
            tries += 1
            guard let found = DatelineFinder.find(padded.span, spans[index]) else { continue }
            dateline = found.span
            bodyStart = (index, found.bodyStart)
            return
        }
    }
}
