@testable import Broadsheet

/// Tags for the sentences of these tests, so that they test quotations and not the tagger: the words below, capitals as
/// names, all else as nouns.
enum TestTags {
    private static let words: [Tag: String] = [
        .verb: """
        said says say told added adding wrote asked wants called hopes vowed criticized declared expressed emphasizing
        mentioned indicating go leave come want rise fall lost begun exploit saying insisted ended noted left work
        believes passed walked landed think need see read open know win spoke grow
        """,
        .auxiliary: "is was are were be been has have had would will can could may must did do does",
        .adposition: "of for at in on by with from about during after before near against into as",
        .determiner: "the a an this no any some",
        .pronoun: "he she it they we i you who which them him me us her his their its our my that's there nothing",
        .subordinatingConjunction: "that if because while whether when although",
        .coordinatingConjunction: "and but or",
        .particle: "to not 's n't ’s n’t '",
        .adverb: "also then soon never now yesterday too again here still",
        .adjective: "new big old sure strong bad late good ready long",
        .numeral: "two three ten 50 1990",
    ]

    private static let table: [String: Tag] = {
        var table: [String: Tag] = [:]
        for (tag, list) in words {
            for word in list.split(whereSeparator: \.isWhitespace) { table[String(word)] = tag }
        }
        return table
    }()

    static func tagged(_ article: Article) -> TaggedText {
        let plain = article.taggedText()
        let tags = (0..<plain.count).map {
            tag(article.text.string(plain.tokens[$0]), plain.tokens.tokenClass($0)).rawValue
        }
        return TaggedText(
            tokens: plain.tokens, sentenceStarts: plain.sentenceStarts, tags: tags, hashes: plain.hashes,
            datelineEnd: plain.datelineEnd)
    }

    private static func tag(_ word: String, _ tokenClass: TokenClass) -> Tag {
        if let tag = table[word] ?? table[word.lowercased()] { return tag }
        switch tokenClass {
        case .punctuation: return .punctuation
        case .number: return .numeral
        case .symbol: return .symbol
        default: return word.first?.isUppercase == true ? .properNoun : .noun
        }
    }
}
