import ArgumentParser
import Broadsheet
import BroadsheetJSON

/// What every verb takes.
struct SharedOptions: ParsableArguments {
    @Option(help: "Unit of the spans: bytes, codepoints or utf16.")
    var offsets: OffsetUnit = .bytes

    @Option(help: "How many threads work; the order of the output stays.")
    var threads: Int = 1

    @Option(help: ArgumentHelp("The longest text read, in bytes.", valueName: "n"))
    var maxBytes: Int = Text.defaultMaximum

    @Flag(help: "Read bytes that are not UTF-8 as U+FFFD instead of refusing the text.")
    var repair = false

    @Option(help: ArgumentHelp("ISO 639-1 code of the language, instead of a guess.", valueName: "code"))
    var language: String?

    func validate() throws {
        guard (1...256).contains(threads) else { throw ValidationError("--threads takes a number from 1 to 256") }
        guard (1...Text.largestMaximum).contains(maxBytes) else {
            throw ValidationError("--max-bytes takes a number from 1 to \(Text.largestMaximum)")
        }
    }

    var desk: Desk { Desk(Desk.Configuration(maximumBytes: maxBytes)) }

    var reading: ReadOptions { ReadOptions(language: language, invalidBytes: repair ? .repair : .refuse) }

    /// A line holds the text in JSON, where a byte may take six, and little else.
    var longestLine: Int { maxBytes * 6 + (1 << 20) }
}

extension OffsetUnit: ExpressibleByArgument {}

extension ReportSection: ExpressibleByArgument {}

/// The sections of `--only counts,readability`.
struct SectionList: ExpressibleByArgument {
    let sections: Set<ReportSection>

    init?(argument: String) {
        let names = argument.split(separator: ",").map(String.init)
        guard !names.isEmpty, let sections = try? ReportOptions.sections(names) else { return nil }
        self.sections = sections
    }
}
