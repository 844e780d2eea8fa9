import ArgumentParser
import Broadsheet
import BroadsheetJSON

/// `broadsheet analyze`
struct AnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Reads articles: their parts and measures, whom they name, who says what, and when.",
        discussion: """
            broadsheet analyze seeds/*.txt                       readable
            broadsheet analyze --json --only counts page.txt     one JSON document a file
            broadsheet analyze --jsonl < articles.jsonl          one report a line
            broadsheet analyze --names watched.json article.txt  with names of your own

            A line of --jsonl is {"id", "text", "title"?, "published"?, "language"?, "options"?}; other
            members come back under "meta". A bad line gives {"id", "error"} and the run goes on.
            Sections: article, sentences, tokens, language, counts, readability, entities, quotations, times.
            """)

    @Argument(help: "Files to read; - is standard input.", completion: .file())
    var files: [String] = []

    @Flag(help: "Print one JSON document a line.")
    var json = false

    @Flag(help: "Read one JSON object a line from standard input.")
    var jsonl = false

    @Option(help: ArgumentHelp("Sections of the report, parted by commas.", valueName: "sections"))
    var only: SectionList?

    @Option(help: ArgumentHelp("The member of a line that holds the text.", valueName: "name"))
    var textField = "text"

    @Option(help: ArgumentHelp("The member of a line that holds the headline.", valueName: "name"))
    var titleField = "title"

    @Option(help: ArgumentHelp("The member of a line that holds the date.", valueName: "name"))
    var publishedField = "published"

    @Option(
        help: ArgumentHelp(
            "A JSON array of names to watch: [{\"name\", \"type\", \"kind\"?, \"key\"?, \"aliases\"?}].",
            valueName: "file"),
        completion: .file())
    var names: String?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if jsonl, !files.isEmpty { throw ValidationError("--jsonl reads standard input; it takes no files") }
        if !jsonl, files.isEmpty { throw ValidationError("name a file to read, - for standard input, or --jsonl") }
        if names == "-", jsonl || files.contains("-") {
            throw ValidationError("--names takes a file here: standard input holds the articles")
        }
    }

    func run() throws {
        let writer = try DocumentWriter()
        let desk = try desk()
        let isGood = jsonl ? runLines(desk, writer) : runFiles(desk, writer)
        if !isGood { throw ExitCode(1) }
    }

    private var options: AnalysisOptions {
        var options = AnalysisOptions()
        options.reading = shared.reading
        options.report.offsets = shared.offsets
        if let only { options.report.only = only.sections }
        return options
    }

    /// The desk, with the names to watch; a file of them that cannot be read is a wrong command line.
    private func desk() throws -> Desk {
        guard let names else { return shared.desk }
        switch NamesFile.read(names, into: shared.desk.configuration) {
        case .success(let configuration): return Desk(configuration)
        case .failure(let failure):
            StandardError.write("broadsheet: \(names): \(failure.message)\n")
            throw ExitCode(2)
        }
    }

    private func runLines(_ desk: Desk, _ writer: DocumentWriter) -> Bool {
        let analysis = LineAnalysis(
            desk: desk, writer: writer, options: options,
            fields: LineFields(text: textField, title: titleField, published: publishedField))
        var reader = LineReader(longest: shared.longestLine)
        return OrderedRun<LineReader.Line>(threads: shared.threads, weight: \.bytes.count, work: analysis.outcome)(
            { reader.next() })
    }

    private func runFiles(_ desk: Desk, _ writer: DocumentWriter) -> Bool {
        let options = options
        let view = json ? nil : ReportView(terminal: Terminal.standardOutput)
        var paths = files.makeIterator()
        let run = OrderedRun<String>(threads: shared.threads, weight: { _ in 1 << 16 }) { path in
            switch FileReader.read(path, maximum: desk.configuration.maximumBytes) {
            case .failure(let failure): return .failed("\(path): \(failure.message)")
            case .success(let bytes): return Self.report(path, bytes, desk, options, writer, view)
            }
        }
        return run { paths.next() }
    }

    private static func report(
        _ path: String, _ bytes: [UInt8], _ desk: Desk, _ options: AnalysisOptions, _ writer: DocumentWriter,
        _ view: ReportView?
    ) -> Outcome {
        do throws(BroadsheetError) {
            var reading = options.reading
            reading.id = path
            let article = try bytes.read(at: desk, reading)
            if let view { return Outcome(readable: Array(view.render(article, path: path).utf8)) }
            return Outcome(document: try writer.write(article.report(options.report)))
        } catch {
            return .failed("\(path): \(error.message)")
        }
    }
}

extension [UInt8] {
    /// Reads these bytes as an article.
    func read(at desk: Desk, _ options: ReadOptions) throws(BroadsheetError) -> Article {
        let result: Result<Article, BroadsheetError> = withUnsafeBytes { raw in
            do throws(BroadsheetError) { return .success(try desk.read(raw, options)) } catch { return .failure(error) }
        }
        return try result.get()
    }
}
