/// Where the verb beside an expression looks.
enum Tense {
    case past, future, unknown
}

extension TimeReader {
    private static let reach = 9

    /// The tense of the verb nearest to a word. Bounded look-around.
    func tense(at index: Int) -> Tense {
        for distance in 1...Self.reach {
            if let tense = verbTense(at: index - distance) ?? verbTense(at: index + distance) { return tense }
        }
        return .unknown
    }

    private func verbTense(at index: Int) -> Tense? {
        guard words.indices.contains(index) else { return nil }
        switch kind(index) {
        // "had been scheduled" looks back, "will be paid" ahead.
        case .futureVerb where self[index].number == 1 && tagged.tag(firstToken + index) == .noun: return nil
        case .futureVerb: return kind(index - 1) == .pastVerb && kind(index - 2) == .pastVerb ? .past : .future
        case .pastVerb: return kind(index - 1) == .futureVerb ? .future : .past
        case .presentVerb: return kind(index + 1) == .to ? .future : nil
        case .ended: return self[index].number == 0 ? .past : nil
        case .none where isPastForm(at: index): return kind(index - 1) == .futureVerb ? .future : .past
        default: return nil
        }
    }

    /// Whether a word without meaning in time ends as regular past forms do.
    private func isPastForm(at index: Int) -> Bool {
        let span = tagged.tokens[firstToken + index]
        let tag = tagged.tag(firstToken + index)
        guard span.count > 3, tag == .verb || tag == .other else { return false }
        return text.padded[span.end - 1] == 0x64 && text.padded[span.end - 2] == 0x65
            && !ASCIIClass.isUpper(text.padded[span.start])
    }
}
