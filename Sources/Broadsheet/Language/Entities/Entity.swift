/// A person, organisation, place or other thing that an article names, with all its mentions.
public struct Entity: Sendable, Equatable {
    /// Its number in the report, from 0 in order of first mention.
    public let id: Int
    /// The same for the same thing in other articles: a country's ISO 3166 code, else the folded name and the kind.
    public let key: String
    /// What it is.
    public let type: EntityType
    /// What it is more precisely, as "country", "agency" or "spacecraft"; nil where nothing tells.
    public let kind: String?
    /// The fullest name used for it.
    public let name: String
    /// The chance, 0 to 1, that it is a name of this type.
    public let confidence: Double
    /// Where it is mentioned, in order.
    public let mentions: [EntityMention]

    /// An entity as found.
    public init(
        id: Int, key: String, type: EntityType, kind: String?, name: String, confidence: Double,
        mentions: [EntityMention]
    ) {
        self.id = id
        self.key = key
        self.type = type
        self.kind = kind
        self.name = name
        self.confidence = confidence
        self.mentions = mentions
    }
}

/// One place where an entity is mentioned.
public struct EntityMention: Sendable, Equatable {
    /// Where it stands.
    public let span: TextSpan
    /// How it is mentioned.
    public let form: MentionForm

    /// A mention of a form.
    public init(span: TextSpan, form: MentionForm) {
        self.span = span
        self.form = form
    }
}

/// How a text mentions something.
public enum MentionForm: String, Sendable, CaseIterable {
    /// By a name: "Russia".
    case name
    /// By the word for its people or origin: "Russian".
    case demonym
    /// By a noun phrase: "the agency".
    case nominal
    /// By a pronoun: "it".
    case pronoun
}
