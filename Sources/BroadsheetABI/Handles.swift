import Broadsheet
import BroadsheetJSON
import CBroadsheet
import Synchronization

/// What a `broadsheet_desk` points to.
final class DeskHandle: Sendable {
    let desk: Desk
    let writer: DocumentWriter

    init(_ desk: Desk) throws(BroadsheetError) {
        self.desk = desk
        writer = try DocumentWriter()
    }

    static func borrow(_ pointer: OpaquePointer?) throws(BroadsheetError) -> DeskHandle {
        try Unmanaged<DeskHandle>.fromOpaque(UnsafeRawPointer(need(pointer, "desk"))).takeUnretainedValue()
    }
}

/// What a `broadsheet_article` points to; it keeps its desk alive.
final class ArticleHandle: Sendable {
    let article: Article
    let desk: DeskHandle
    private let profileOnceMade = Mutex<KinshipProfile?>(nil)

    init(_ article: Article, _ desk: DeskHandle) {
        self.article = article
        self.desk = desk
    }

    /// What comparing needs of the article: made when first asked for, then kept, since one is often held against many.
    var profile: KinshipProfile {
        profileOnceMade.withLock { kept in
            if let kept { return kept }
            let made = KinshipProfile(article)
            kept = made
            return made
        }
    }

    static func borrow(_ pointer: OpaquePointer?, _ name: String = "article") throws(BroadsheetError) -> ArticleHandle {
        try Unmanaged<ArticleHandle>.fromOpaque(UnsafeRawPointer(need(pointer, name))).takeUnretainedValue()
    }
}

/// A pointer that carries a reference to a handle.
func retained(_ handle: some AnyObject) -> OpaquePointer {
    OpaquePointer(Unmanaged.passRetained(handle).toOpaque())
}

/// Takes back the reference that a pointer carries; NULL is fine.
func release<Handle: AnyObject>(_ pointer: OpaquePointer?, _ type: Handle.Type) {
    guard let pointer else { return }
    Unmanaged<Handle>.fromOpaque(UnsafeRawPointer(pointer)).release()
}
