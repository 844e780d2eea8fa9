import Broadsheet
import BroadsheetJSON
import CBroadsheet

/// Reads a text and writes its report.
@_cdecl("broadsheet_desk_analyze")
public func broadsheetDeskAnalyze(
    _ desk: OpaquePointer?, _ text: UnsafePointer<CChar>?, _ length: Int, _ options: UnsafePointer<CChar>?,
    _ optionsLength: Int, _ report: UnsafeMutablePointer<broadsheet_buffer>?,
    _ error: UnsafeMutablePointer<broadsheet_error>?
) -> Int32 {
    report?.pointee = broadsheet_buffer()
    return boundary(error) { () throws(BroadsheetError) in
        let handle = try DeskHandle.borrow(desk)
        let target = try need(report, "report")
        var wanted = AnalysisOptions()
        try wanted.take(optionsIn: borrowed(options, optionsLength, "options", optional: true))
        target.pointee = try handle.analyze(borrowed(text, length, "text"), wanted)
    }
}

/// Analyses many texts, on as many threads as the caller says.
@_cdecl("broadsheet_desk_analyze_batch")
public func broadsheetDeskAnalyzeBatch(
    _ desk: OpaquePointer?, _ documents: UnsafePointer<broadsheet_document>?, _ count: Int,
    _ options: UnsafePointer<CChar>?, _ optionsLength: Int, _ threads: Int32, _ progress: broadsheet_progress?,
    _ payload: UnsafeMutableRawPointer?, _ results: UnsafeMutablePointer<broadsheet_result>?,
    _ error: UnsafeMutablePointer<broadsheet_error>?
) -> Int32 {
    // Whatever fails, the caller can free every result.
    if let results, count > 0 { results.initialize(repeating: .notReached, count: count) }
    return boundary(error) { () throws(BroadsheetError) in
        let handle = try DeskHandle.borrow(desk)
        guard count >= 0 else {
            throw BroadsheetError(.invalidArgument, "count is beyond what a program can hold")
        }
        guard count > 0 else { return }
        let documents = UnsafeBufferPointer(start: try need(documents, "documents"), count: count)
        let results = UnsafeMutableBufferPointer(start: try need(results, "results"), count: count)
        var wanted = AnalysisOptions()
        try wanted.take(optionsIn: borrowed(options, optionsLength, "options", optional: true))
        let batch = Batch(handle: handle, documents: documents, results: results, options: wanted)
        let finished = Workers.run(count: count, threads: Int(threads), batch.analyze) { done in
            progress.map { $0(done, count, payload) == 0 } ?? true
        }
        guard finished else {
            throw BroadsheetError(.cancelled, "the progress function stopped the batch; what was reached stands")
        }
    }
}

/// The documents and results of one batch. Workers touch different elements, never the same.
private struct Batch: @unchecked Sendable {
    let handle: DeskHandle
    let documents: UnsafeBufferPointer<broadsheet_document>
    let results: UnsafeMutableBufferPointer<broadsheet_result>
    let options: AnalysisOptions

    @Sendable func analyze(_ index: Int) {
        let document = documents[index]
        var report = broadsheet_buffer()
        var error = broadsheet_error()
        _ = boundary(&error) { () throws(BroadsheetError) in
            var wanted = options
            try wanted.take(optionsIn: borrowed(document.options, document.options_length, "options", optional: true))
            report = try handle.analyze(borrowed(document.text, document.length, "text"), wanted)
        }
        results[index] = broadsheet_result(report: report, error: error)
    }
}

extension broadsheet_result {
    /// What a result holds until its document is reached.
    fileprivate static var notReached: broadsheet_result {
        var error = broadsheet_error()
        error.fill(BroadsheetError(.cancelled, "the batch was stopped before this document"))
        return broadsheet_result(report: broadsheet_buffer(), error: error)
    }
}

extension DeskHandle {
    /// Reads a text and writes its report.
    func analyze(_ text: UnsafeRawBufferPointer, _ options: AnalysisOptions) throws(BroadsheetError)
        -> broadsheet_buffer
    {
        try broadsheet_buffer(taking: writer.write(desk.read(text, options.reading).report(options.report)))
    }
}
