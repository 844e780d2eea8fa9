/// The chance that an entity's names are names of its type, as often as they were in texts unseen by the name finder.
///
/// A sum of evidence in sixteenths of a logit: the surest name's confidence, and what the lists know of the words. The
/// weights come of a logistic regression on the names found in EWT, GUM, WNUT 2017, WikiGold and Broad Twitter by models
/// trained without the part at hand; `tables/language/tags_names.py` has the table of how often each confidence was right.
/// How often a thing is named counts for little: a finder errs alike each time.
struct EntityConfidence {
    let reader: NameReader

    /// Per cent, 1 to 99; 100 where a name was given as certain.
    func percent(_ draft: EntityDraft, _ best: NameRecord) -> Int {
        if draft.surest >= 100 { return 100 }
        let logit = Self.logit(Int(draft.surest))
        switch draft.type {
        case .person: return Self.percent(logit * 9 / 10 - 6 + personal(best))
        case .location: return Self.percent(logit / 2 - 9 + local(draft))
        case .organisation: return Self.percent(logit * 2 / 5 + 8 + common(draft, best))
        case .miscellaneous: return Self.percent(logit * 4 / 5 - 17 + other(draft))
        }
    }

    /// What the given name and the surname tell.
    private func personal(_ best: NameRecord) -> Int {
        let gazetteer = Gazetteer.shared
        let first = gazetteer.kinds(reader.tagged.hashes[Int(best.coreFirst)])
        let last = gazetteer.kinds(reader.tagged.hashes[Int(best.coreEnd) - 1])
        let (isGiven, isSurname) = (!first.isDisjoint(with: .given), last.contains(.surname))
        var sum = (isGiven ? 16 : 0) + (isSurname ? 6 : 0)
        if best.coreCount == 1 { sum -= 11 } else if isGiven && isSurname { sum += 8 }
        return sum
    }

    private func local(_ draft: EntityDraft) -> Int {
        let often = draft.names >= 4 ? 5 : draft.names >= 2 ? -3 : 0
        switch draft.kind {
        case "country", "region": return often + 30
        case "city": return often + 25
        case "natural_feature": return often + 19
        // Too few to count.
        case "celestial_body": return often + 20
        default: return often - 2
        }
    }

    private func common(_ draft: EntityDraft, _ best: NameRecord) -> Int {
        let isWord = best.coreCount == 1
        var sum = best.kinds.isDisjoint(with: .group) ? 0 : 4
        switch draft.kind {
        case "university": sum += 21
        case "party": sum += 13
        case nil: sum -= isWord ? 17 : 12
        default: break
        }
        let span = reader.tagged.tokens[Int(best.coreFirst)]
        let isInitials = isWord && (span.start..<span.end).allSatisfy { ASCIIClass.isUpper(reader.bytes[$0]) }
        return sum + (isInitials ? 10 : 0)
    }

    private func other(_ draft: EntityDraft) -> Int {
        let often = draft.names >= 4 ? 20 : 0
        switch draft.kind {
        case "event": return often + 36
        case "people": return often + 23
        // Too few to count.
        case "spacecraft", "aircraft", "disease": return often + 16
        default: return often
        }
    }

    // MARK: Logits

    /// The logit of 0, 5, 10, … 100 per cent.
    private static let logits = [
        -74, -47, -35, -28, -22, -18, -14, -10, -6, -3, 0, 3, 6, 10, 14, 18, 22, 28, 35, 47, 74,
    ]

    static func logit(_ percent: Int) -> Int {
        let percent = min(max(percent, 0), 99)
        let (index, rest) = (percent / 5, percent % 5)
        return logits[index] + (logits[index + 1] - logits[index]) * rest / 5
    }

    static func percent(_ logit: Int) -> Int {
        var index = 0
        while index + 2 < logits.count, logits[index + 1] <= logit { index += 1 }
        let (low, high) = (logits[index], logits[index + 1])
        return min(max(index * 5 + (logit - low) * 5 / (high - low), 1), 99)
    }
}
