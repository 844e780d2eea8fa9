import Testing

@testable import Broadsheet

@Suite struct ShortLineTests {
    /// Every line of one to three letters and digits: what the short way says, the finders say too.
    @Test func theFindersAgree() {
        let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789AZ".utf8)
        for first in letters {
            check([first])
            for second in letters {
                check([first, second])
                for third in letters { check([first, second, third]) }
            }
        }
    }

    private func check(_ line: [UInt8]) {
        let bytes = line + [UInt8](repeating: 0, count: Text.padding)
        let span = TextSpan(0, line.count)
        let shape = LineShape(bytes.span, span)
        let isSomething =
            FurnitureFinder.role(bytes.span, span, shape: shape) != nil
            || TitleFinder.labelled(bytes.span, span) != nil
            || DeclaredCountFinder.find(bytes.span, span) != nil
            || BylineFinder.find(bytes.span, span, shape: shape) != nil
            || PublishedLineFinder.find(bytes.span, span, shape: shape) != nil
        let isPlain = ShortLine.isPlain(bytes.span, span)
        if isPlain == isSomething { Issue.record("\(String(decoding: line, as: UTF8.self)): \(isPlain)") }
    }

    @Test(arguments: ["", "a b", "word", "a.", "é", "--"])
    func otherLinesAreNot(_ line: String) {
        let bytes = Array(line.utf8) + [UInt8](repeating: 0, count: Text.padding)
        let isPlain = ShortLine.isPlain(bytes.span, TextSpan(0, line.utf8.count))
        #expect(!isPlain)
    }
}
