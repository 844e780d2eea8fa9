extension Article {
    /// Every token of the text, by the conventions of Universal Dependencies for English. Linear.
    public func tokens() -> [Token] { [] }
}
