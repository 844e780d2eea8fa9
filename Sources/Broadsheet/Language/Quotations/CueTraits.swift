/// What a word can do where speech is reported: which complements it takes as a cue, and what it is among function words.
struct CueTraits: OptionSet {
    let rawValue: UInt32

    // What a cue takes as content.
    /// Words in quotation marks: said, "…".
    static let quote = CueTraits(rawValue: 1 << 0)
    /// A clause without a conjunction: said he would go.
    static let clause = CueTraits(rawValue: 1 << 1)
    /// A clause with "that".
    static let that = CueTraits(rawValue: 1 << 2)
    /// A noun phrase: criticized the plan.
    static let noun = CueTraits(rawValue: 1 << 3)
    /// An infinitive: vowed to go.
    static let infinitive = CueTraits(rawValue: 1 << 4)
    /// An indirect question: asked whether.
    static let question = CueTraits(rawValue: 1 << 5)
    /// Somebody addressed before the content: told reporters.
    static let addressee = CueTraits(rawValue: 1 << 6)
    /// A preposition that belongs to the cue: called for, spoke about.
    static let preposition = CueTraits(rawValue: 1 << 7)
    /// The cue may stand before its subject: "…," said Jane.
    static let inverts = CueTraits(rawValue: 1 << 8)

    // Its form.
    /// Ends in -ing.
    static let participle = CueTraits(rawValue: 1 << 9)
    /// The past form, which is the passive participle too.
    static let past = CueTraits(rawValue: 1 << 10)
    /// Hardly ever anything but a verb.
    static let sure = CueTraits(rawValue: 1 << 11)

    /// Written with a capital in front.
    static let capital = CueTraits(rawValue: 1 << 13)

    /// An adjective or a noun of thinking or saying that takes a clause with "that": sure that, their fear that.
    static let state = CueTraits(rawValue: 1 << 14)

    // Function words and the like.
    static let possessive = CueTraits(rawValue: 1 << 15)
    static let conjunction = CueTraits(rawValue: 1 << 16)
    static let thatWord = CueTraits(rawValue: 1 << 17)
    static let relative = CueTraits(rawValue: 1 << 18)
    static let subordinator = CueTraits(rawValue: 1 << 19)
    static let time = CueTraits(rawValue: 1 << 20)
    static let nounLinker = CueTraits(rawValue: 1 << 21)
    static let questionWord = CueTraits(rawValue: 1 << 22)
    static let according = CueTraits(rawValue: 1 << 23)
    static let to = CueTraits(rawValue: 1 << 24)
    static let subjectPronoun = CueTraits(rawValue: 1 << 25)
    static let cueParticle = CueTraits(rawValue: 1 << 26)
    static let passive = CueTraits(rawValue: 1 << 27)
    static let contrast = CueTraits(rawValue: 1 << 28)
    static let asWord = CueTraits(rawValue: 1 << 29)
    /// A pronoun for a person as a subject.
    static let person = CueTraits(rawValue: 1 << 12)
    static let objectPronoun = CueTraits(rawValue: 1 << 30)
    static let soWord = CueTraits(rawValue: 1 << 31)

    /// Any of what makes a cue.
    static let cue: CueTraits = [.quote, .clause, .that, .noun, .infinitive, .question, .preposition]
}
