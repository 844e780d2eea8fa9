/// The forms of an English verb, from its base form by the rules of spelling.
enum VerbForms {
    /// The forms and what each can be. A doubled last letter is written as `plan+`, irregular forms as
    /// `say/says/said/said/saying`.
    static func of(_ entry: String) -> [(word: String, traits: CueTraits)] {
        let parts = entry.split(separator: "/").map(String.init)
        if parts.count == 5 {
            return [
                (parts[0], []), (parts[1], []), (parts[2], .past), (parts[3], .past), (parts[4], .participle),
            ]
        }
        guard !entry.hasSuffix("+") else {
            let base = String(entry.dropLast())
            let stem = base + String(base.suffix(1))
            return [(base, []), (base + "s", []), (stem + "ed", .past), (stem + "ing", .participle)]
        }
        return regular(entry)
    }

    private static func regular(_ base: String) -> [(word: String, traits: CueTraits)] {
        let last = base.last ?? "e"
        let before = base.dropLast().last ?? "e"
        let isVowel = { (letter: Character) in "aeiou".contains(letter) }
        if last == "y", !isVowel(before) {
            let stem = String(base.dropLast())
            return [(base, []), (stem + "ies", []), (stem + "ied", .past), (base + "ing", .participle)]
        }
        if last == "e" {
            let stem = before == "e" ? base : String(base.dropLast())
            return [(base, []), (base + "s", []), (base + "d", .past), (stem + "ing", .participle)]
        }
        let hisses = ["s", "x", "z", "ch", "sh"].contains { base.hasSuffix($0) }
        return [(base, []), (base + (hisses ? "es" : "s"), []), (base + "ed", .past), (base + "ing", .participle)]
    }
}
