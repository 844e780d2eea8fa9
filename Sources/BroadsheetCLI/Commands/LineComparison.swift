import Broadsheet
import BroadsheetJSON

/// One line of `compare --jsonl`: parse, read both, compare.
struct LineComparison: Sendable {
    let desk: Desk
    let writer: DocumentWriter
    let reading: ReadOptions
    let options: ComparisonOptions

    private static let known = ["a", "b", "id", "options"]
    private static let fields = LineFields(text: "text", title: "title", published: "published")

    @Sendable func outcome(_ line: LineReader.Line) -> Outcome {
        LineOutcome.of(line, repair: reading.invalidBytes == .repair) { object throws(BroadsheetError) in
            var wanted = options
            if let own = try object.object("options") {
                try own.allow(only: ComparisonOptions.names)
                try wanted.take(own)
            }
            let a = try article("a", of: object)
            let b = try article("b", of: object)
            return try writer.write(
                desk.comparisonReport(a, b, wanted), line: StreamLine(object, known: Self.known))
        }
    }

    private func article(_ side: String, of object: JSONObject) throws(BroadsheetError) -> Article {
        guard let member = try object.object(side, takes: "an object with the article's \"text\"") else {
            throw BroadsheetError(.invalidArgument, "the line has no \"\(side)\"; it should hold an article's \"text\"")
        }
        return try Self.fields.article(member, desk, Self.fields.reading(member, reading))
    }
}
