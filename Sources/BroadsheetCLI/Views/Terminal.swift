import Broadsheet

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the readable views know of where they are shown.
struct Terminal: Sendable {
    let width: Int
    let isColoured: Bool

    /// Standard output: as wide as the terminal, 80 where it is none; colour only on a terminal and without `NO_COLOR`.
    static var standardOutput: Terminal {
        let isTerminal = isatty(1) == 1
        let isPlain = getenv("NO_COLOR") != nil || getenv("TERM").map { String(cString: $0) } ?? "dumb" == "dumb"
        return Terminal(width: isTerminal ? max(40, min(columns(), 120)) : 80, isColoured: isTerminal && !isPlain)
    }

    private static func columns() -> Int {
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    func bold(_ text: String) -> String { styled(text, "1") }
    func dim(_ text: String) -> String { styled(text, "2") }
    func green(_ text: String) -> String { styled(text, "32") }
    func yellow(_ text: String) -> String { styled(text, "33") }
    func cyan(_ text: String) -> String { styled(text, "36") }

    private func styled(_ text: String, _ code: String) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

/// Laying text out in columns.
enum Layout {
    /// How many columns a text takes: two for wide East Asian characters, none for marks.
    static func width(_ text: String) -> Int {
        text.reduce(0) { $0 + width($1) }
    }

    private static func width(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first?.value else { return 0 }
        switch scalar {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        case 0..<0x20, 0x7F: return 0
        default: return 1
        }
    }

    /// A line without the blanks that padding left at its end.
    static func withoutTrailingBlanks(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }

    static func padded(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - width(text)))
    }

    static func paddedLeft(_ text: String, to columns: Int) -> String {
        String(repeating: " ", count: max(0, columns - width(text))) + text
    }

    /// One line without control characters, cut with an ellipsis where it is too long.
    static func cut(_ text: String, to columns: Int) -> String {
        let line = oneLine(text)
        guard width(line) > columns else { return line }
        var kept = ""
        var used = 0
        for character in line {
            guard used + width(character) < columns else { break }
            kept.append(character)
            used += width(character)
        }
        return kept + "…"
    }

    /// White space made single blanks and what steers a terminal dropped, so that no text can steer the terminal.
    static func oneLine(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.map { word in
            String(
                String.UnicodeScalarView(
                    word.unicodeScalars.filter { !steers($0.value) }))
        }.joined(separator: " ")
    }

    /// Control characters, and those that turn the direction of what stands behind them.
    private static func steers(_ scalar: UInt32) -> Bool {
        scalar < 0x20 || (0x7F...0x9F).contains(scalar) || (0x202A...0x202E).contains(scalar)
            || (0x2066...0x2069).contains(scalar)
    }

    /// The lines of a text wrapped to so many columns; a word that is longer is cut.
    static func wrapped(_ text: String, to columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in oneLine(text).split(separator: " ") {
            var rest = String(word)
            if width(rest) > columns {
                if !line.isEmpty { lines.append(line) }
                line = ""
                rest = cutWord(word, to: columns, onto: &lines)
            }
            if !line.isEmpty, width(line) + 1 + width(rest) > columns {
                lines.append(line)
                line = rest
            } else {
                line += line.isEmpty ? rest : " " + rest
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// Appends the full lines of a word too long for one, and returns what is left of it. Linear in the word.
    private static func cutWord(_ word: Substring, to columns: Int, onto lines: inout [String]) -> String {
        var piece = ""
        var used = 0
        for character in word {
            if !piece.isEmpty, used + width(character) > columns {
                lines.append(piece)
                piece = ""
                used = 0
            }
            piece.append(character)
            used += width(character)
        }
        return piece
    }

    /// A bar of so many columns, filled to a share of 0 to 1.
    static func bar(_ share: Double, columns: Int) -> String {
        let eighths = Int(max(0, min(1, share)) * Double(columns * 8) + 0.5)
        let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        let filled = String(repeating: "█", count: eighths / 8) + partial[eighths % 8]
        return padded(filled, to: columns)
    }

    /// A number with so many decimals.
    static func number(_ value: Double, decimals: Int) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "–" }
        let scale = decimals == 0 ? 1.0 : decimals == 1 ? 10.0 : 100.0
        let scaled = Int((abs(value) * scale).rounded())
        let sign = value < 0 && scaled > 0 ? "-" : ""
        guard decimals > 0 else { return sign + String(scaled) }
        let fraction = String(scaled % Int(scale))
        return sign + String(scaled / Int(scale)) + "." + String(repeating: "0", count: decimals - fraction.count)
            + fraction
    }
}
