import Broadsheet
import BroadsheetJSON
import CBroadsheet

/// Fills in how two articles are akin.
@_cdecl("broadsheet_article_relate")
public func broadsheetArticleRelate(
    _ a: OpaquePointer?, _ b: OpaquePointer?, _ relation: UnsafeMutablePointer<broadsheet_relation>?,
    _ error: UnsafeMutablePointer<broadsheet_error>?
) -> Int32 {
    relation?.pointee = broadsheet_relation()
    return boundary(error) { () throws(BroadsheetError) in
        let first = try ArticleHandle.borrow(a, "a")
        let second = try ArticleHandle.borrow(b, "b")
        try need(relation, "relation").pointee = broadsheet_relation(Relation(first.profile, second.profile))
    }
}

/// Writes the comparison of two articles.
@_cdecl("broadsheet_article_compare")
public func broadsheetArticleCompare(
    _ a: OpaquePointer?, _ b: OpaquePointer?, _ options: UnsafePointer<CChar>?, _ length: Int,
    _ comparison: UnsafeMutablePointer<broadsheet_buffer>?, _ error: UnsafeMutablePointer<broadsheet_error>?
) -> Int32 {
    comparison?.pointee = broadsheet_buffer()
    return boundary(error) { () throws(BroadsheetError) in
        let first = try ArticleHandle.borrow(a, "a")
        let second = try ArticleHandle.borrow(b, "b")
        let target = try need(comparison, "comparison")
        var wanted = ComparisonOptions()
        let bytes = try borrowed(options, length, "options", optional: true)
        if let object = try JSONObject(optionsIn: bytes, as: "the options") {
            try object.allow(only: ComparisonOptions.names)
            try wanted.take(object)
        }
        let found = Comparison(first.profile, second.profile)
        let document = ComparisonReport(found, first.article, second.article, wanted)
        target.pointee = try broadsheet_buffer(taking: first.desk.writer.write(document))
    }
}

/// Reads two texts and writes their comparison.
@_cdecl("broadsheet_desk_compare")
public func broadsheetDeskCompare(
    _ desk: OpaquePointer?, _ a: UnsafePointer<CChar>?, _ aLength: Int, _ b: UnsafePointer<CChar>?, _ bLength: Int,
    _ options: UnsafePointer<CChar>?, _ optionsLength: Int, _ comparison: UnsafeMutablePointer<broadsheet_buffer>?,
    _ error: UnsafeMutablePointer<broadsheet_error>?
) -> Int32 {
    comparison?.pointee = broadsheet_buffer()
    return boundary(error) { () throws(BroadsheetError) in
        let handle = try DeskHandle.borrow(desk)
        let target = try need(comparison, "comparison")
        var wanted = PairOptions()
        try wanted.take(optionsIn: borrowed(options, optionsLength, "options", optional: true))
        let first = try handle.desk.read(borrowed(a, aLength, "a"), wanted.a)
        let second = try handle.desk.read(borrowed(b, bLength, "b"), wanted.b)
        let document = handle.desk.comparisonReport(first, second, wanted.comparison)
        target.pointee = try broadsheet_buffer(taking: handle.writer.write(document))
    }
}

extension broadsheet_relation {
    init(_ relation: Relation) {
        self.init(
            verdict: Self.number(relation.verdict), direction: Self.number(relation.direction),
            confidence: relation.confidence, story: relation.scores.story, derived: relation.scores.derived,
            verbatim: relation.scores.verbatim, verbatim_all: relation.scores.verbatimAll,
            paraphrase: relation.scores.paraphrase)
    }

    private static func number(_ verdict: Relation.Verdict) -> Int32 {
        switch verdict {
        case .unrelated: BROADSHEET_UNRELATED
        case .related: BROADSHEET_RELATED
        case .sameStory: BROADSHEET_SAME_STORY
        case .rewrite: BROADSHEET_REWRITE
        case .copy: BROADSHEET_COPY
        }
    }

    private static func number(_ direction: Relation.Direction?) -> Int32 {
        switch direction {
        case nil: BROADSHEET_NO_DIRECTION
        case .aFromB: BROADSHEET_A_FROM_B
        case .bFromA: BROADSHEET_B_FROM_A
        }
    }
}
