import Broadsheet
import BroadsheetJSON

/// The names of the members that a line keeps its article under.
struct LineFields: Sendable {
    let text: String
    let title: String
    let published: String

    /// Every name that is not handed back under "meta".
    var known: [String] { [text, title, published, "id", "language", "targets", "options"] }

    /// What a line says of its article.
    func reading(_ object: JSONObject, _ base: ReadOptions) throws(BroadsheetError) -> ReadOptions {
        var reading = base
        if let given = try object.string(title) { reading.title = given }
        if let given = try object.string(published, takes: "an ISO 8601 date such as \"2023-08-21\"") {
            reading.published = given
        }
        if let given = try object.string("language", takes: "an ISO 639-1 code such as \"en\"") {
            reading.language = given
        }
        return reading
    }

    /// Reads the article that a line holds.
    func article(_ object: JSONObject, _ desk: Desk, _ reading: ReadOptions) throws(BroadsheetError) -> Article {
        let article = try object.withBytes(of: text) { bytes throws(BroadsheetError) in try desk.read(bytes, reading) }
        guard let article else {
            throw BroadsheetError(.invalidArgument, "the line has no \"\(text)\"; it should hold the article's text")
        }
        return article
    }
}

/// One line of `analyze --jsonl`: parse, read, report.
struct LineAnalysis: Sendable {
    let desk: Desk
    let writer: DocumentWriter
    let options: AnalysisOptions
    let fields: LineFields

    @Sendable func outcome(_ line: LineReader.Line) -> Outcome {
        LineOutcome.of(line, repair: options.reading.invalidBytes == .repair) { object throws(BroadsheetError) in
            var wanted = options
            if let own = try object.object("options") { try wanted.take(own) }
            if object.isArray("targets") == false {
                throw BroadsheetError(.invalidOption, "targets takes an array of spans, [[start, end], ...]")
            }
            let reading = try fields.reading(object, wanted.reading)
            let article = try fields.article(object, desk, reading)
            return try writer.write(
                article.report(wanted.report), line: StreamLine(object, known: fields.known))
        }
    }
}

/// What comes of a line, good or bad: a bad one gives an error document and the run goes on.
enum LineOutcome {
    static func of(
        _ line: LineReader.Line, repair: Bool, _ body: (JSONObject) throws(BroadsheetError) -> JSONDocument
    ) -> Outcome {
        var id: [UInt8]?
        do throws(BroadsheetError) {
            if line.isCut {
                throw BroadsheetError(.tooLarge, "line \(line.number) is longer than --max-bytes allows")
            }
            let object = try parse(line, repair: repair)
            id = try object.written("id")
            return Outcome(document: try body(object))
        } catch {
            guard let document = try? StreamLine.failure(error, id: id) else {
                return Outcome(readable: Array("{\"id\":null,\"error\":{}}".utf8), isGood: false)
            }
            return Outcome(document: document, isGood: false)
        }
    }

    private static func parse(_ line: LineReader.Line, repair: Bool) throws(BroadsheetError) -> JSONObject {
        let what = "line \(line.number)"
        let bytes = repair ? Array(String(decoding: line.bytes, as: UTF8.self).utf8) : line.bytes
        let result: Result<JSONObject, BroadsheetError> = bytes.withUnsafeBytes { raw in
            do throws(BroadsheetError) { return .success(try JSONObject(parsing: raw, as: what)) } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}
