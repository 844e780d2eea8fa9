import Broadsheet
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@testable import BroadsheetJSON

@Suite struct DocumentWriterTests {
    private func json(_ text: String, _ options: ReportOptions, id: String? = nil) throws -> String {
        let article = try Desk().read(text, ReadOptions(id: id))
        return String(decoding: try DocumentWriter().write(article.report(options)), as: UTF8.self)
    }

    @Test func keysComeInAFixedOrder() throws {
        let document = try json(
            "Moon lost\n\nThe lander is lost. It fell.", ReportOptions(only: [.sentences, .language]))
        #expect(
            document == """
                {"schema":1,"library":"0.1.0","id":null,"offsets":"bytes","notes":[],\
                "sentences":[{"span":[0,9],"paragraph":0},{"span":[11,30],"paragraph":1},{"span":[31,39],"paragraph":1}],\
                "language":{"code":"en","confidence":0.75}}
                """)
    }

    @Test func whatAPersonWroteIsEscaped() throws {
        let document = try json(
            "Say \"hi\" \\ \u{1}\n\nThe lander is lost again.", ReportOptions(only: [.article]), id: "a\"b\0c")
        #expect(document.contains("\"id\":\"a\\\"b\\u0000c\""))
        #expect(document.contains("\"text\":\"Say \\\"hi\\\" \\\\\""))
    }

    @Test func measuresOfNothingAreNull() throws {
        let document = try json("", ReportOptions(only: [.readability]))
        #expect(document.contains("\"lix\":{\"value\":null,"))
    }

    @Test func templatesAndTreesAgree() throws {
        let node = try JSONNode.object([("a", .integer(-5)), ("b", .array([.real(0.5), .null()]))])
        var tree = try JSONOutput()
        try tree.append(node)
        let template = try JSONTemplate(
            JSONNode.object([("a", JSONTemplate.slot()), ("b", .array([JSONTemplate.slot(), JSONTemplate.slot()]))]))
        var filled = try JSONOutput()
        try template.write(.integer(-5), .real(0.5), .real(nil), to: &filled)
        #expect(tree.finish() == filled.finish())
    }

    @Test func valuesLongerThanTheSmallBufferComeOutWhole() throws {
        for length in [150, 190, 191, 192, 193, 5_000] {
            let text = String(repeating: "x", count: length)
            var output = try JSONOutput()
            try output.append(JSONNode.string(text))
            #expect(String(decoding: output.finish(), as: UTF8.self) == "\"\(text)\"")
        }
    }

    @Test func realsKeepSixDigitsAndNoMore() throws {
        var output = try JSONOutput()
        for value in [1.0 / 3, 1_234_567, 0, -2.5, .infinity, .nan] as [Double] {
            try output.append(value)
            output.append(" ")
        }
        #expect(String(decoding: output.finish(), as: UTF8.self) == "0.333333 1.23457e6 0.0 -2.5 null null ")
    }

    /// Thousandths, halves of the last digit kept and their neighbours, and numbers of every size.
    @Test func realsAreThoseOfJansson() throws {
        var values = (-2_000...2_000).map { Double($0) / 1_000 }
        var seed: UInt64 = 1
        for power in [1e-7, 1e-3, 0.01, 0.1, 1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e12] {
            values += [power, power.nextDown, power.nextUp, 9.999995 * power, 9.9999949999 * power, -power / 3]
            for _ in 0..<500 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let digits = Double(seed >> 44)
                values += [
                    digits / 1_048_576 * power, (digits + 0.5) / 1e6 * power, ((digits + 0.5) / 1e6 * power).nextUp,
                ]
            }
        }
        for value in values {
            var output = try JSONOutput()
            try output.append(value)
            var expected = try JSONOutput()
            try expected.append(JSONNode.real(value))
            #expect(output.finish() == expected.finish(), "\(value)")
        }
    }

    /// Every number of up to four digits, and those around each power of ten.
    @Test func integersAreThoseOfTheStandardLibrary() throws {
        var values = Array(-10_000...10_000) + [.min, .min + 1, .max, .max - 1]
        var power = 1
        for _ in 0..<18 {
            power *= 10
            values += [power - 1, power, power + 1, -power, 1 - power]
        }
        var output = try JSONOutput()
        for value in values {
            output.append(value)
            output.append(" ")
        }
        let written = String(decoding: output.finish(), as: UTF8.self)
        #expect(written == values.map { "\($0) " }.joined())
    }

    @Test func rowsAndTreesAgree() throws {
        let span = TextSpan(7, 12_345_678)
        let tree = try JSONNode.object([("span", .span(span)), ("role", .string("body"))])
        let row = try JSONRow(JSONNode.object([("span", JSONRow.span()), ("role", JSONTemplate.slot())]))
        var output = try JSONOutput()
        try output.append(rows: { output throws(BroadsheetError) in
            for _ in 0..<3 { row.write(span, Array("\"body\"".utf8), to: &output) }
        })
        var expected = try JSONOutput()
        try expected.append(JSONNode.array([tree, tree, tree]))
        #expect(output.finish() == expected.finish())
    }

    @Test func anArrayWithoutRowsIsEmpty() throws {
        var output = try JSONOutput()
        try output.append(rows: { _ throws(BroadsheetError) in })
        #expect(String(decoding: output.finish(), as: UTF8.self) == "[]")
    }

    /// A document is handed over once; what is left behind is empty, and frees nothing twice.
    @Test func aDocumentIsHandedOver() throws {
        let document = try DocumentWriter().write(Desk().read("It fell.").report(ReportOptions(only: [.language])))
        let bytes = Array(document)
        #expect(bytes.count > 60 && bytes.last == 0x7D)
        let (memory, count) = document.take()
        #expect(count == bytes.count && document.isEmpty)
        #expect(memory?[count] == 0)
        free(memory)
    }
}
