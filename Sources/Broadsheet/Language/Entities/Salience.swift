/// The last mentions of one sort, a bounded number of them.
struct Salience {
    struct Mention {
        var entity: Int32
        var sentence: Int32
        var token: Int32
    }

    private var ring: [Mention] = []
    private var next = 0
    private static let size = 16

    /// Takes the newest mention; the oldest one goes.
    mutating func note(_ mention: Mention) {
        if ring.count < Self.size {
            ring.append(mention)
        } else {
            ring[next] = mention
        }
        next = (next + 1) % Self.size
    }

    /// The mention a number of steps back, 0 the newest.
    private func back(_ steps: Int) -> Mention { ring[(next + ring.count * 2 - 1 - steps) % ring.count] }

    /// The person of a sex, or of none that is known, whom a pronoun means best: near sentences first, in each the one
    /// named first.
    func best(sentence: Int, reach: Int, sex: UInt8, _ sexes: [UInt8]) -> Int32? {
        var best: (entity: Int32, sentence: Int32)?
        for step in 0..<ring.count {
            let mention = back(step)
            guard sentence - Int(mention.sentence) <= reach else { break }
            let other = sexes[Int(mention.entity)]
            guard other == 0 || other == sex else { continue }
            if let nearer = best, nearer.sentence != mention.sentence { break }
            best = (mention.entity, mention.sentence)
        }
        return best?.entity
    }

    /// The first mention of the sentence at hand, if it stands near its beginning; for a pronoun that opens the sentence
    /// that of the sentence before.
    func subject(sentence: Int, tokens: Range<Int>, before token: Int) -> Int32? {
        let wanted = token - tokens.lowerBound < 2 ? sentence - 1 : sentence
        var first: Mention?
        for step in 0..<ring.count {
            let mention = back(step)
            if Int(mention.sentence) < wanted { break }
            if Int(mention.sentence) == wanted { first = mention }
        }
        guard let first else { return nil }
        return wanted != sentence || Int(first.token) - tokens.lowerBound < 4 ? first.entity : nil
    }
}
