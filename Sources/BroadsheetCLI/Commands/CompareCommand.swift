import ArgumentParser
import Broadsheet
import BroadsheetJSON

/// `broadsheet compare`
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Says whether one article retells another, and lines up their sentences.",
        discussion: """
            broadsheet compare ours.txt theirs.txt                       readable, side by side
            broadsheet compare --html report.html ours.txt theirs.txt    a page for the browser
            broadsheet compare --json ours.txt theirs.txt                one JSON document
            broadsheet compare --jsonl < pairs.jsonl                     one comparison a line

            A line of --jsonl is {"id", "a": {"text", "title"?, "published"?, "language"?}, "b": {...},
            "options"?}; other members come back under "meta". A bad line gives {"id", "error"} and the run goes on.
            """)

    @Argument(help: "The two files to compare; - is standard input.", completion: .file())
    var files: [String] = []

    @Flag(help: "Print a JSON document.")
    var json = false

    @Flag(help: "Read one JSON object a line from standard input.")
    var jsonl = false

    @Option(help: ArgumentHelp("Write a page that shows the comparison.", valueName: "file"), completion: .file())
    var html: String?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if jsonl {
            guard files.isEmpty, html == nil else {
                throw ValidationError("--jsonl reads standard input; it takes no files and no --html")
            }
        } else if files.count != 2 {
            throw ValidationError("name the two files to compare, or --jsonl")
        }
    }

    func run() throws {
        let writer = try DocumentWriter()
        guard jsonl ? runLines(writer) : runFiles(writer) else { throw ExitCode(1) }
    }

    private func runLines(_ writer: DocumentWriter) -> Bool {
        let comparison = LineComparison(
            desk: shared.desk, writer: writer, reading: shared.reading,
            options: ComparisonOptions(offsets: shared.offsets))
        var reader = LineReader(longest: 2 * shared.longestLine)
        return OrderedRun<LineReader.Line>(threads: shared.threads, weight: \.bytes.count, work: comparison.outcome)(
            { reader.next() })
    }

    private func runFiles(_ writer: DocumentWriter) -> Bool {
        let articles = files.map(article)
        guard articles.count == 2, let a = articles[0], let b = articles[1] else { return false }
        do throws(BroadsheetError) {
            let options = ComparisonOptions(offsets: shared.offsets)
            let report = shared.desk.comparisonReport(a, b, options)
            if let html, !write(ComparisonPage(a, b, report.comparison, names: files).render(), to: html) {
                return false
            }
            if json {
                StandardOutput.shared.writeLine(try writer.write(report))
            } else if html == nil {
                let view = ComparisonView(terminal: .standardOutput)
                StandardOutput.shared.write(view.render(a, b, report.comparison, names: files))
            }
            return true
        } catch {
            StandardError.write("broadsheet: \(error.message)\n")
            return false
        }
    }

    /// Reads one of the files; says on standard error why it could not.
    private func article(_ path: String) -> Article? {
        switch FileReader.read(path, maximum: shared.maxBytes) {
        case .failure(let failure):
            StandardError.write("broadsheet: \(path): \(failure.message)\n")
            return nil
        case .success(let bytes):
            do throws(BroadsheetError) {
                return try bytes.read(at: shared.desk, shared.reading)
            } catch {
                StandardError.write("broadsheet: \(path): \(error.message)\n")
                return nil
            }
        }
    }

    private func write(_ page: String, to path: String) -> Bool {
        guard let message = FileWriter.write(Array(page.utf8), to: path) else { return true }
        StandardError.write("broadsheet: \(path): \(message)\n")
        return false
    }
}
