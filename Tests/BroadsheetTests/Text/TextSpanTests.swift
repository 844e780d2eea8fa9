import Testing

import Broadsheet

@Suite("Spans")
struct TextSpanTests {
    @Test("a span that does not fit a string has no range in it")
    func outside() {
        #expect(TextSpan(0, 3).range(in: "abc") != nil)
        for span in [TextSpan(-1, 3), TextSpan(0, 4), TextSpan(4, 9), TextSpan(.min, .max), TextSpan(-3, -1)] {
            #expect(span.range(in: "abc") == nil)
        }
    }
}
