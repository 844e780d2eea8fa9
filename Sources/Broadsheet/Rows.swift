/// Rows that are made when they are asked for, from what an article keeps in flat arrays: a long list of sentences,
/// paragraphs or tokens takes no memory of its own.
///
///     let article = try Desk().read("It fell. Nobody was hurt.")
///     article.sentences.count           // 2
///     article.sentences[1].span.start   // 9
///     Array(article.sentences)          // where an array is needed
///
/// - Complexity: a row is made anew each time, in constant time.
@frozen public struct Rows<Row: Sendable>: RandomAccessCollection, Sendable {
    /// The number of rows.
    public let endIndex: Int
    @usableFromInline let row: @Sendable (Int) -> Row

    /// So many rows, each made from its index.
    init(_ count: Int, _ row: @escaping @Sendable (Int) -> Row) {
        endIndex = count
        self.row = row
    }

    /// 0: rows are numbered from there.
    @inlinable public var startIndex: Int { 0 }

    /// The row at an index; one that is out of range ends the program, as with an array.
    @inlinable public subscript(index: Int) -> Row {
        precondition(index >= 0 && index < endIndex, "row out of range")
        return row(index)
    }
}

extension Rows: ExpressibleByArrayLiteral {
    /// The rows of a literal; `[]` where there are none.
    public init(arrayLiteral rows: Row...) {
        self.init(rows.count) { rows[$0] }
    }
}

extension Rows: Equatable where Row: Equatable {
    /// Whether both have equal rows.
    public static func == (left: Rows, right: Rows) -> Bool { left.elementsEqual(right) }
}
