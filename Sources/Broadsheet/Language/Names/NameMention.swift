/// What a name is the name of.
public enum EntityType: String, Sendable, CaseIterable {
    case person = "PER"
    case organisation = "ORG"
    case location = "LOC"
    case miscellaneous = "MISC"
}

/// A name as it stands in a sentence, before the document is asked what it refers to.
struct NameMention {
    /// Its tokens, `[firstToken, endToken)`.
    var firstToken: Int32
    var endToken: Int32
    var type: EntityType
    /// How often such a name is right, per cent.
    var confidence: UInt8
    /// The number of the configured name that it is, or -1.
    var configured: Int32 = -1
    /// The bytes of its first token that stand before it, as "anti-".
    var skipped: Int32 = 0
}
