/// A range of integers that is empty where its ends cross.
///
/// Throughout the library it stands in for the operator of the standard library, which ends the program there: what a text
/// made cross, such as a look-back that would start behind where it ends, then holds nothing instead.
@inline(__always)
func ..< (start: Int, end: Int) -> Range<Int> { Range(uncheckedBounds: (start, max(start, end))) }
