/// An entity while its mentions are gathered.
struct EntityDraft {
    /// Votes of the mentions for each type, by their confidence.
    var votes: (person: Int, organisation: Int, location: Int, miscellaneous: Int) = (0, 0, 0, 0)
    /// The record with the fullest name.
    var best: Int
    var country: Int16 = -1
    /// 1 male, 2 female.
    var sex: UInt8 = 0
    /// The confidence of the name found surest, and how many names there are.
    var surest: UInt8 = 0
    var names = 0
    /// What a head word or an apposition says it is.
    var head = EntityWord.none
    /// The hash of that word, 0 where none was written.
    var headHash: UInt64 = 0
    var kinds: GazetteerKinds = []
    var hasName = false
    /// The number of the configured name that it is, or -1, and what was configured.
    var configured: Int32 = -1
    var configuredNames: ConfiguredNames?
    var fixedType: EntityType?
    var fixedKind: String?

    init(best: Int) { self.best = best }

    mutating func vote(_ type: EntityType, _ weight: Int) {
        switch type {
        case .person: votes.person &+= weight
        case .organisation: votes.organisation &+= weight
        case .location: votes.location &+= weight
        case .miscellaneous: votes.miscellaneous &+= weight
        }
    }

    var type: EntityType {
        if let fixedType { return fixedType }
        let most = max(votes.person, votes.organisation, votes.location, votes.miscellaneous)
        if votes.location == most { return .location }
        if votes.organisation == most { return .organisation }
        return votes.person == most ? .person : .miscellaneous
    }

    /// What it is more precisely, as a report has it.
    var kind: String? {
        if let fixedKind { return fixedKind }
        if country >= 0 { return "country" }
        switch type {
        case .person: return nil
        case .location: return placeKind ?? head.kind
        case .organisation: return groupKind ?? (head.namesPlaces ? nil : head.kind)
        case .miscellaneous: return otherKind ?? head.kind
        }
    }

    private var placeKind: String? {
        if kinds.contains(.celestialBody) { return "celestial_body" }
        if !kinds.isDisjoint(with: [.city, .town]) { return "city" }
        if kinds.contains(.region) { return "region" }
        if kinds.contains(.nature) { return "natural_feature" }
        return kinds.contains(.facility) ? "facility" : nil
    }

    private var groupKind: String? {
        if kinds.contains(.agency) { return "agency" }
        if kinds.contains(.company) { return "company" }
        if kinds.contains(.party) { return "party" }
        if kinds.contains(.media) { return "media" }
        if kinds.contains(.team) { return "team" }
        return kinds.contains(.organisation) ? "organisation" : nil
    }

    private var otherKind: String? {
        if kinds.contains(.spacecraft) { return "spacecraft" }
        if kinds.contains(.event) { return "event" }
        if kinds.contains(.treaty) { return "treaty" }
        return kinds.isDisjoint(with: [.people, .demonym]) ? nil : "people"
    }
}
