/// What a word is to the linking of entities.
enum EntityWord: UInt8 {
    case none, article, maleTitle, femaleTitle, title, possessive, incorporated, small
    case he, she, it
    case agencyHead, bodyHead, companyHead, organisationHead, universityHead, teamHead, partyHead, mediaHead
    case countryHead, cityHead, regionHead, natureHead, facilityHead, craftHead, aircraftHead, diseaseHead, treatyHead
    case eventHead, role, determiner, numbered, counted, disease

    /// Whether it stands before a person's name and is no part of it.
    var isTitle: Bool { self == .maleTitle || self == .femaleTitle || self == .title || self == .role }
    /// Whether a name that ends in it is of the kind it says, as "Ministry" or "University".
    var isHead: Bool { rawValue >= EntityWord.agencyHead.rawValue && rawValue <= EntityWord.eventHead.rawValue }

    /// Whether it covers too many sorts of things to mean one that the text called by another word: "the square" is no hotel.
    var isBroad: Bool {
        switch self {
        case .bodyHead, .organisationHead, .regionHead, .natureHead, .facilityHead, .treatyHead, .eventHead: true
        default: false
        }
    }

    /// Whether what bears it is land: no kind of organisation, though a team may have the name of its town.
    var namesPlaces: Bool { self == .countryHead || self == .cityHead || self == .regionHead || self == .natureHead }

    /// The kind that a head word says, as a report has it.
    var kind: String? {
        switch self {
        case .agencyHead, .bodyHead: "agency"
        case .companyHead: "company"
        case .organisationHead: "organisation"
        case .universityHead: "university"
        case .teamHead: "team"
        case .partyHead: "party"
        case .mediaHead: "media"
        case .countryHead: "country"
        case .cityHead: "city"
        case .regionHead: "region"
        case .natureHead: "natural_feature"
        case .facilityHead: "facility"
        case .craftHead: "spacecraft"
        case .aircraftHead: "aircraft"
        case .diseaseHead, .disease: "disease"
        case .treatyHead: "treaty"
        case .eventHead: "event"
        default: nil
        }
    }
}

/// The words that linking asks for, by their hash.
struct EntityWords: Sendable {
    static let shared = EntityWords()

    private static let lists: [(EntityWord, String)] = [
        (.article, "the"),
        (.determiner, "this that these those our all"),
        (.possessive, "'s ' s'"),
        (.maleTitle, "mr sir lord king prince mr. duke pope father monsieur herr"),
        (.femaleTitle, "mrs ms miss mrs. ms. lady dame queen princess madame sister duchess frau"),
        (
            .title,
            """
            dr dr. prof prof. professor sen sen. rep rep. gov gov. gen gen. lt lt. col col. capt capt. sgt sgt. rev rev. \
            st saint doctor reverend judge justice officer detective sheikh ayatollah imam rabbi cardinal archbishop \
            bishop sergeant lieutenant corporal private admiral general colonel major captain
            """
        ),
        (
            .role,
            """
            president chairman chairwoman minister premier chancellor senator governor mayor secretary ambassador chief \
            director commander leader spokesman spokeswoman spokesperson coach manager analyst author actor actress \
            singer striker captain founder lawyer attorney prosecutor congressman congresswoman representative \
            commissioner head executive officer scientist researcher astronaut cosmonaut emperor deputy ceo cfo coo \
            co-founder cofounder chairperson chairlady chair boss administrator treasurer editor publisher owner principal \
            vice-president superintendent inspector attorney-general secretary-general director-general \
            economist strategist adviser advisor aide envoy diplomat official lawmaker legislator member mp councillor \
            councilman councilwoman candidate nominee critic columnist correspondent journalist reporter writer novelist \
            poet composer conductor musician guitarist drummer filmmaker producer artist painter sculptor \
            architect engineer professor lecturer historian biologist physicist chemist astronomer psychologist \
            sociologist geologist epidemiologist physician surgeon nurse teacher student fellow graduate veteran pilot \
            goalkeeper midfielder defender forward quarterback pitcher skipper trainer champion winner \
            husband wife son daughter brother sister mother father uncle aunt nephew niece cousin grandson granddaughter \
            grandfather grandmother widow widower fiance fiancee girlfriend boyfriend partner successor predecessor \
            colleague rival opponent teammate friend neighbour neighbor daughter-in-law son-in-law
            """
        ),
        (.incorporated, "inc inc. corp corp. ltd ltd. llc plc co co. ag sa nv gmbh limited incorporated"),
        (.small, "of and for the in on at de la del du van von der & to"),
        (.he, "he him his himself"), (.she, "she her hers herself"), (.it, "its itself"),
        (.agencyHead, "agency ministry department administration bureau"),
        (
            .bodyHead,
            """
            commission authority service council committee court office army navy police force board treasury senate \
            parliament congress assembly guard corps
            """
        ),
        (.companyHead, "company firm corporation airline bank airlines motors industries maker carrier retailer giant"),
        (
            .organisationHead,
            "organisation organization association federation union foundation society institute league alliance charity"
        ),
        (.universityHead, "university college school academy"),
        (.teamHead, "team club united rovers squad side"), (.partyHead, "party"),
        (.mediaHead, "newspaper broadcaster magazine times post herald tribune gazette chronicle daily channel paper"),
        (.countryHead, "country nation kingdom republic"), (.cityHead, "city town village"),
        (.regionHead, "state province region county district island islands peninsula territory oblast valley"),
        (.natureHead, "river lake sea ocean mountain mountains mount desert bay gulf strait canal forest crater"),
        (
            .facilityHead,
            """
            airport stadium hospital bridge tower cathedral church museum prison station palace hall hotel theatre theater \
            park street avenue road square library cosmodrome castle temple mosque center centre
            """
        ),
        (.craftHead, "spacecraft lander rover probe orbiter satellite rocket shuttle telescope mission"),
        (.aircraftHead, "aircraft jet jetliner airliner plane fighter bomber helicopter drone"),
        (.diseaseHead, "virus disease pandemic epidemic outbreak infection vaccine"),
        (.disease, "covid coronavirus sars mers"),
        (.numbered, "formula flight windows xbox playstation iphone ipad"),
        (
            .counted,
            """
            page pages section chapter part figure fig fig. table volume vol vol. verse line article act room day week year \
            level grade phase stage group class gate step item question paragraph no no. number season episode round game \
            match set lane type category title rule amendment ward district zone area unit block option january february \
            march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct \
            nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun age aged
            """
        ),
        (.treatyHead, "treaty agreement accord accords protocol convention act charter pact memorandum"),
        (.eventHead, "cup olympics championship championships games war festival tournament prize award awards"),
    ]

    private let slots: [UInt64]
    private let values: [EntityWord]
    private static let slotCount = 1024

    private init() {
        var slots = [UInt64](repeating: 0, count: Self.slotCount)
        var values = [EntityWord](repeating: .none, count: Self.slotCount)
        for (value, words) in Self.lists {
            for word in words.split(whereSeparator: \.isWhitespace) {
                let hash = WordHash.of(String(word))
                var slot = Int(hash >> 54)
                while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) % Self.slotCount }
                guard slots[slot] == 0 else { continue }
                slots[slot] = hash
                values[slot] = value
            }
        }
        self.slots = slots
        self.values = values
    }

    /// What the word with a hash is; `none` for all but some hundred words.
    @inline(__always)
    func word(_ hash: UInt64) -> EntityWord {
        var slot = Int(hash >> 54)
        while slots[slot] != 0 {
            if slots[slot] == hash { return values[slot] }
            slot = (slot + 1) & (Self.slotCount - 1)
        }
        return .none
    }
}
