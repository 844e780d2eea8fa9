/// The short words that tell English from the other languages of the Latin script.
///
/// English ones are the words that are frequent in English and rare elsewhere; foreign ones are frequent in a language
/// of Europe, Africa or Asia and, accents folded, rare in English.
struct FunctionWords: Sendable {
    enum Kind: UInt8 { case english = 1, foreign = 2 }

    static let shared = FunctionWords()

    private static let english = """
        the of and that with for from this have which their were been would said not they you are by it but as was his her
        has had he she at its who will about than into could there what when some other them these after should how my
        your more only such while where because through between during before being under against our out up if an does did
        """
    private static let foreign = """
        der und nicht ist ein eine mit von den dem zu auf für sich auch das es werden wird bei nach dass oder wie einer
        le les des est et une dans pour que qui sur par avec au aux sont cette il ne pas ce nous vous ou leur
        el los las una con del se como por su más pero sus este sobre entre según está han fue ha
        di della che sono gli nel dei alla più anche delle dal questo ed
        os uma não da dos mais na ao são pelo foi
        de het een van en niet zijn voor op te dat aan ook naar maar bij om wordt
        och att det som är på av inte ett till han jag har den sin
        er og på av til ikke vi som det kan fra har blev ved
        ja ei että oli se hän mutta kun ovat myös
        nie jest się w z na że jak przez oraz po dla
        je v že která při podle jsou aby za jako sa
        și este nu pe cu din mai la fi prin
        bir bu için ile olarak çok daha da ne gibi
        yang dan di untuk dengan ini itu dari pada tidak dalam oleh
        az és hogy nem egy meg van csak volt
        và của là có không được người cho một những
        hij zij ik jij wij ils elle elles nous
        ng sa mga ang na ay hindi
        na ya wa kwa katika ni za la
        dhe në të një është
        """

    private let slots: [UInt64]
    private static let slotCount = 1024

    private init() {
        var slots = [UInt64](repeating: 0, count: Self.slotCount)
        Self.add(Self.english, .english, to: &slots)
        Self.add(Self.foreign, .foreign, to: &slots)
        self.slots = slots
    }

    /// Open addressing; the kind stands in the two lowest bits of the hash.
    private static func add(_ words: String, _ kind: Kind, to slots: inout [UInt64]) {
        for word in words.split(whereSeparator: \.isWhitespace) {
            let hash = WordHash.of(String(word))
            var slot = Int(hash >> 54)
            while slots[slot] != 0, slots[slot] >> 2 != hash >> 2 { slot = (slot + 1) % slotCount }
            if slots[slot] == 0 { slots[slot] = hash & ~3 | UInt64(kind.rawValue) }
        }
    }

    /// What a word with this hash says of the language, or nil.
    func kind(of hash: UInt64) -> Kind? {
        var slot = Int(hash >> 54)
        while slots[slot] != 0 {
            if slots[slot] >> 2 == hash >> 2 { return Kind(rawValue: UInt8(slots[slot] & 3)) }
            slot = (slot + 1) % Self.slotCount
        }
        return nil
    }
}
