import ArgumentParser
import Broadsheet
import BroadsheetJSON

/// `broadsheet words`
struct WordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "words",
        abstract: "Counts the syllables of words.",
        discussion: """
            broadsheet words readability cosmonaut
            broadsheet words --jsonl < words.jsonl     {"id", "word"} a line, {"id", "syllables"} out
            """)

    @Argument(help: "Words to count.")
    var words: [String] = []

    @Flag(help: "Read one JSON object a line from standard input.")
    var jsonl = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if jsonl == !words.isEmpty { throw ValidationError("name words, or --jsonl to read them from standard input") }
    }

    func run() throws {
        let desk = shared.desk
        guard jsonl else {
            for word in words { StandardOutput.shared.write("\(word)\t\(try desk.syllables(of: word))\n") }
            return
        }
        var reader = LineReader(longest: shared.longestLine)
        let repair = shared.repair
        let run = OrderedRun<LineReader.Line>(threads: shared.threads, weight: \.bytes.count) { line in
            LineOutcome.of(line, repair: repair) { object throws(BroadsheetError) in
                let count = try object.withBytes(of: "word") { word throws(BroadsheetError) in
                    try desk.syllables(of: word)
                }
                guard let count else {
                    throw BroadsheetError(.invalidArgument, "the line has no \"word\"; it should hold one")
                }
                return try StreamLine.word(syllables: count, id: object.written("id"))
            }
        }
        if !run({ reader.next() }) { throw ExitCode(1) }
    }
}
