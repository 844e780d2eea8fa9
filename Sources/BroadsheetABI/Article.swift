import Broadsheet
import BroadsheetJSON
import CBroadsheet

/// Reads one text. The header holds the contract, here as for every exported function.
@_cdecl("broadsheet_article_read")
public func broadsheetArticleRead(
    _ desk: OpaquePointer?, _ text: UnsafePointer<CChar>?, _ length: Int, _ options: UnsafePointer<CChar>?,
    _ optionsLength: Int, _ article: UnsafeMutablePointer<OpaquePointer?>?,
    _ error: UnsafeMutablePointer<broadsheet_error>?
) -> Int32 {
    article?.pointee = nil
    return boundary(error) { () throws(BroadsheetError) in
        let handle = try DeskHandle.borrow(desk)
        let target = try need(article, "article")
        var reading = ReadOptions()
        let bytes = try borrowed(options, optionsLength, "options", optional: true)
        if let object = try JSONObject(optionsIn: bytes, as: "the options") {
            try reading.takeAll(object)
        }
        target.pointee = retained(ArticleHandle(try handle.desk.read(borrowed(text, length, "text"), reading), handle))
    }
}

/// Gives back what `broadsheet_article_read` made.
@_cdecl("broadsheet_article_free")
public func broadsheetArticleFree(_ article: OpaquePointer?) { release(article, ArticleHandle.self) }

/// Writes the report of an article.
@_cdecl("broadsheet_article_report")
public func broadsheetArticleReport(
    _ article: OpaquePointer?, _ options: UnsafePointer<CChar>?, _ length: Int,
    _ report: UnsafeMutablePointer<broadsheet_buffer>?, _ error: UnsafeMutablePointer<broadsheet_error>?
) -> Int32 {
    report?.pointee = broadsheet_buffer()
    return boundary(error) { () throws(BroadsheetError) in
        let handle = try ArticleHandle.borrow(article)
        let target = try need(report, "report")
        var wanted = ReportOptions()
        let bytes = try borrowed(options, length, "options", optional: true)
        if let object = try JSONObject(optionsIn: bytes, as: "the options") {
            try object.allow(only: ReportOptions.names)
            try wanted.take(object)
        }
        target.pointee = try broadsheet_buffer(taking: handle.desk.writer.write(handle.article.report(wanted)))
    }
}

/// Fills in what was counted in the body.
@_cdecl("broadsheet_article_count")
public func broadsheetArticleCount(
    _ article: OpaquePointer?, _ counts: UnsafeMutablePointer<broadsheet_counts>?,
    _ error: UnsafeMutablePointer<broadsheet_error>?
) -> Int32 {
    counts?.pointee = broadsheet_counts()
    return boundary(error) { () throws(BroadsheetError) in
        let handle = try ArticleHandle.borrow(article)
        try need(counts, "counts").pointee = broadsheet_counts(handle.article.counts())
    }
}

extension broadsheet_counts {
    init(_ counts: Counts) {
        self.init(
            words: Int64(counts.words), sentences: Int64(counts.sentences), paragraphs: Int64(counts.paragraphs),
            characters: Int64(counts.characters), letters: Int64(counts.letters),
            alphanumerics: Int64(counts.alphanumerics), syllables: Int64(counts.syllables),
            monosyllables: Int64(counts.monosyllables), polysyllables: Int64(counts.polysyllables),
            complex_words: Int64(counts.complexWords), long_words: Int64(counts.longWords),
            distinct_words: Int64(counts.distinctWords), reading_seconds: Int64(counts.readingSeconds))
    }
}
