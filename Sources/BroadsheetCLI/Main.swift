import ArgumentParser
import Broadsheet

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The `broadsheet` command.
struct BroadsheetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "broadsheet",
        abstract: "Reads news articles: parts, measures, names, quotations, times; and says how two are akin.",
        discussion: """
            broadsheet analyze article.txt             a readable report
            broadsheet compare ours.txt theirs.txt     what both say, side by side
            broadsheet analyze --jsonl < articles.jsonl > reports.jsonl

            Exit status: 0 done, 1 some input failed, 2 the command line was wrong.
            """,
        version: Library.version,
        subcommands: [AnalyzeCommand.self, CompareCommand.self, WordsCommand.self])
}

@main
enum Main {
    static func main() {
        // A reader that goes away is no failure: writes then say so, and the command ends quietly.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try BroadsheetCommand.parseAsRoot()
            try command.run()
            StandardOutput.shared.flush()
        } catch {
            StandardOutput.shared.flush()
            finish(error)
        }
    }

    /// Prints what the error says and exits; the parser's own 64 for a wrong command line becomes 2.
    private static func finish(_ error: any Error) -> Never {
        let code = BroadsheetCommand.exitCode(for: error)
        let message = BroadsheetCommand.fullMessage(for: error)
        if !message.isEmpty {
            if code == .success {
                StandardOutput.shared.write(message + "\n")
            } else {
                StandardError.write(message + "\n")
            }
        }
        StandardOutput.shared.flush()
        exit(code == .validationFailure ? 2 : code.rawValue)
    }
}
