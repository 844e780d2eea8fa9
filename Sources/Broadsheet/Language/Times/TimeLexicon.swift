/// The words that may say something of time, by the hash of their folded form.
struct TimeLexicon: Sendable {
    static let shared = TimeLexicon()

    /// Groups of words that mean the same, parted by bars; each group's value is one more than that of the one before.
    private struct Entry {
        let kind: TimeWord.Kind
        let first: Int32
        let flags: TimeWord.Flags
        let words: String

        init(_ kind: TimeWord.Kind, _ words: String, first: Int32 = 0, flags: TimeWord.Flags = []) {
            (self.kind, self.first, self.flags, self.words) = (kind, first, flags, words)
        }
    }

    private static let calendar = [
        Entry(
            .month,
            """
            january jan jan. | february feb feb. | march mar. | april apr apr. | may | june jun. | july jul jul. \
            | august aug aug. | september sept sept. sep sep. | october oct oct. | november nov nov. | december dec dec.
            """, first: 1),
        Entry(.month, "march", first: 3, flags: .everyday),
        Entry(.month, "may", first: 5, flags: .everyday),
        Entry(.month, "august", first: 8, flags: .everyday),
        Entry(
            .weekday,
            """
            monday mon. | tuesday tue. tues tues. | wednesday wed. weds | thursday thu. thur thur. thurs thurs. \
            | friday fri. | saturday sat. | sunday sun.
            """, first: 1),
        Entry(.weekday, "mon | tue | wed | thu | fri | sat | sun", first: 1, flags: .everyday),
        Entry(
            .weekday, "mondays | tuesdays | wednesdays | thursdays | fridays | saturdays | sundays", first: 1,
            flags: .plural),
        Entry(.season, "springtime | summer summertime | autumn | winter wintertime"),
        Entry(.season, "spring | _ | fall", flags: .everyday),
        Entry(.season, "_ | summers | autumns | winters", flags: .plural),
        Entry(.dayPart, "morning | afternoon | evening | night | midday lunchtime | daytime"),
        Entry(.dayPart, "mornings | afternoons | evenings | nights", flags: .plural),
        Entry(.dayPart, "midmorning mid-morning | midafternoon mid-afternoon", flags: .mid),
        Entry(.clockWord, "noon", first: 12), Entry(.clockWord, "midnight", first: 24),
        Entry(.weekend, "weekend"), Entry(.weekend, "weekends", flags: .plural),
        Entry(.relativeDay, "yesterday | today | tomorrow", first: -1),
        Entry(.tonight, "tonight"), Entry(.overnight, "overnight"),
        Entry(
            .decadeWord, "twenties | thirties | forties | fifties | sixties | seventies | eighties | nineties", first: 2
        ),
        Entry(
            .holiday,
            """
            christmas easter thanksgiving halloween new memorial labor labour independence veterans martin presidents \
            columbus valentine st. saint good boxing mother father bastille armistice remembrance anzac canada \
            australia groundhog earth
            """, flags: .capital),
    ]

    private static let units = [
        Entry(.unit, "_ | minute | hour hr | day | week | month | quarter | year yr | decade | century | millennium"),
        Entry(
            .unit,
            """
            seconds secs | minutes mins | hours hrs | days | weeks | months | quarters | years yrs | decades \
            | centuries | millennia millenniums
            """, flags: .plural),
        Entry(.frequency, "hourly | daily | weekly | monthly | quarterly | annually yearly annual", first: 2),
        Entry(.frequency, "nightly", first: 3),
        Entry(.unitLong, "hourlong | daylong | weeklong | monthlong | _ | yearlong | decadelong | _", first: 2),
        Entry(.half, "half"), Entry(.period, "period"), Entry(.term, "term"),
    ]

    private static let numbers = [
        Entry(
            .number,
            """
            zero | one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | thirteen \
            | fourteen | fifteen | sixteen | seventeen | eighteen | nineteen | twenty
            """),
        Entry(.number, "thirty", first: 30), Entry(.number, "forty", first: 40), Entry(.number, "fifty", first: 50),
        Entry(.number, "sixty", first: 60), Entry(.number, "seventy", first: 70), Entry(.number, "eighty", first: 80),
        Entry(.number, "ninety", first: 90),
        Entry(.hundredfold, "hundred", first: 100), Entry(.hundredfold, "thousand", first: 1000),
        Entry(.hundredfold, "million", first: 1_000_000), Entry(.hundredfold, "billion", first: 1_000_000_000),
        Entry(
            .ordinal,
            """
            first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | eleventh | twelfth \
            | thirteenth | fourteenth | fifteenth | sixteenth | seventeenth | eighteenth | nineteenth | twentieth
            """, first: 1),
        Entry(.ordinal, "thirtieth", first: 30), Entry(.ordinal, "final"),
        Entry(.vague, "several few many some countless dozens hundreds thousands"), Entry(.couple, "couple dozen"),
        Entry(.fraction, "½", first: 50), Entry(.fraction, "¼", first: 25), Entry(.fraction, "¾", first: 75),
        Entry(.once, "once", first: 1), Entry(.twice, "twice", first: 2), Entry(.times, "times"),
    ]

    private static let relations = [
        Entry(.the, "the"), Entry(.a, "a an"), Entry(.a, "another", first: 1),
        Entry(.this, "this"), Entry(.that, "that"),
        Entry(.these, "these | those"), Entry(.past, "past"), Entry(.last, "last"), Entry(.next, "next"),
        Entry(.previous, "previous preceding prior"), Entry(.following, "following ensuing subsequent"),
        Entry(.same, "same"), Entry(.coming, "coming upcoming"), Entry(.latest, "latest"),
        Entry(.every, "every each"), Entry(.per, "per"),
        Entry(.early, "early"), Entry(.late, "late"), Entry(.earlier, "earlier"), Entry(.later, "later"),
        Entry(.sometime, "sometime"), Entry(.mid, "mid"), Entry(.middle, "middle"),
        Entry(.beginning, "beginning start onset outset dawn"), Entry(.end, "end close"),
        Entry(.fiscal, "fiscal"), Entry(.ago, "ago"), Entry(.ahead, "ahead"), Entry(.old, "old"),
        Entry(.approximately, "about around roughly approximately nearly almost"),
        Entry(.more, "more less fewer"), Entry(.than, "than"), Entry(.no, "no"), Entry(.so, "so"),
        Entry(.near, "near foreseeable distant immediate"), Entry(.least, "least most"),
        Entry(
            .filler,
            """
            full consecutive straight solid short trading business working additional calendar whole entire \
            school successive other extra
            """),
        Entry(.filler, "long", first: 1), Entry(.upTo, "up"),
        Entry(.now, "now"), Entry(.currently, "currently presently nowadays"), Entry(.recently, "recently lately"),
        Entry(.recent, "recent"), Entry(.current, "current | present"), Entry(.soon, "soon"), Entry(.future, "future"),
        Entry(.halfOfDay, "am a.m. a.m | pm p.m. p.m"), Entry(.oClock, "o'clock"),
        Entry(
            .zone,
            "gmt utc z | est edt et eastern | pst pdt pt pacific | cst cdt ct | mst mdt mt | bst cet cest ist jst"),
        Entry(.local, "local"), Entry(.time, "time"),
        Entry(.era, "ad a.d. ce | bc b.c. bce"),
    ]

    private static let company = [
        Entry(.of, "of"), Entry(.on, "on"), Entry(.at, "at"), Entry(.before, "before"), Entry(.after, "after"),
        Entry(.from, "from"), Entry(.to, "to through | until till"), Entry(.and, "and &"), Entry(.or, "or"),
        Entry(.hyphen, "- – —"), Entry(.comma, ","), Entry(.possessive, "'s '"), Entry(.bracket, "( ["),
        Entry(.preposition, "by", first: 1),
        Entry(.preposition, "in since during for between within over throughout into circa"),
        Entry(
            .futureVerb,
            """
            will 'll wo shall expected expects expect scheduled due planning going intends hopes \
            slated aims would effective be begins starts opens expires resumes takes
            """),
        // Nouns as well.
        Entry(.futureVerb, "plans plan hope", first: 1),
        Entry(
            .pastVerb,
            """
            said was were had did made took came went got found told began rose fell met won lost left held led sent \
            ran saw gave became grew been done gone taken brought kept paid thought felt showed shown known drew flew \
            spoke broke chose wrote written bought sold built stood fought taught caught sought struck spent lent wore \
            threw blew rode drove stole sang sank beat hid shook forgot quit dealt meant slept swept laid sat hung ate \
            seen given risen fallen driven chosen broken spoken heard died
            """),
        Entry(.presentVerb, "is are has have says set"), Entry(.ended, "ended | ending"),
        Entry(
            .numbered, "room suite highway route interstate flight boeing page section chapter article line model"),
        Entry(.numbered, "block", first: 1), Entry(.attack, "attacks attack terrorist terror"),
        Entry(.people, "people men women children troops soldiers dead jobs employees workers homes copies"),
    ]

    private let hashes: [UInt64]
    private let words: [TimeWord]
    /// A set of hashes by their lowest bits, so that most words are told to be none of these by a single load.
    private let filter: [UInt64]

    private static let slotBits = 10
    private static let filterBits = 13

    private init() {
        var hashes = [UInt64](repeating: 0, count: 1 << Self.slotBits)
        var words = [TimeWord](repeating: TimeWord(), count: 1 << Self.slotBits)
        var filter = [UInt64](repeating: 0, count: 1 << (Self.filterBits - 6))
        for entry in Self.calendar + Self.units + Self.numbers + Self.relations + Self.company {
            for (offset, group) in entry.words.split(separator: "|").enumerated() {
                let word = TimeWord(
                    kind: entry.kind, flags: entry.flags, value: entry.first + Int32(truncatingIfNeeded: offset))
                for name in group.split(separator: " ") where name != "_" {
                    let hash = WordHash.of(String(name))
                    var slot = Int(hash >> UInt64(64 - Self.slotBits))
                    while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (1 << Self.slotBits - 1) }
                    (hashes[slot], words[slot]) = (hash, word)
                    let bit = Int(hash & UInt64(1 << Self.filterBits - 1))
                    filter[bit >> 6] |= 1 << UInt64(bit & 63)
                }
            }
        }
        (self.hashes, self.words, self.filter) = (hashes, words, filter)
    }

    /// Whether a word may be one of these.
    @inline(__always)
    func mayHold(_ hash: UInt64) -> Bool {
        let bit = Int(hash & UInt64(1 << Self.filterBits - 1))
        return filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }

    /// What a word with this hash says of time; kind `none` for nothing.
    @inline(__always)
    func word(_ hash: UInt64) -> TimeWord {
        var slot = Int(hash >> UInt64(64 - Self.slotBits))
        // A quarter of the slots is used, so that a run of used ones ends soon.
        while hashes[slot] != 0 {
            if hashes[slot] == hash { return words[slot] }
            slot = (slot + 1) & (1 << Self.slotBits - 1)
        }
        return TimeWord()
    }
}
