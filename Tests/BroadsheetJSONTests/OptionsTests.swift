import Broadsheet
import Testing

@testable import BroadsheetJSON

@Suite struct OptionsTests {
    private func options(_ json: String) throws -> AnalysisOptions {
        var options = AnalysisOptions()
        var json = json
        let result: Result<AnalysisOptions, BroadsheetError> = json.withUTF8 { bytes in
            do throws(BroadsheetError) {
                try options.take(optionsIn: UnsafeRawBufferPointer(bytes))
                return .success(options)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private func failure(_ json: String) -> BroadsheetError? {
        do {
            _ = try options(json)
            return nil
        } catch {
            return error as? BroadsheetError
        }
    }

    @Test func everyOptionIsTaken() throws {
        let json = """
            {"id": "a1", "title": "T", "published": "2023-08-21", "language": "de", "invalid_utf8": "repair",
             "only": ["counts", "tokens"], "offsets": "utf16"}
            """
        let options = try options(json)
        #expect(
            options.reading
                == ReadOptions(title: "T", published: "2023-08-21", language: "de", id: "a1", invalidBytes: .repair))
        #expect(options.report == ReportOptions(only: [.counts, .tokens], offsets: .utf16))
    }

    @Test(arguments: ["", "{}", "{\"title\": null, \"only\": null}"])
    func nothingAndNullMeanDefaults(_ json: String) throws {
        #expect(try options(json) == AnalysisOptions())
    }

    @Test(arguments: [
        ("{\"onyl\": []}", BroadsheetError.Status.unknownOption, "only, offsets"), ("[]", .invalidJSON, "JSON object"),
        ("{", .invalidJSON, "byte"), ("{\"only\": \"counts\"}", .invalidOption, "readability"),
        ("{\"only\": [\"conts\"]}", .invalidOption, "conts"),
        ("{\"title\": 5}", .invalidOption, "title takes a string"),
        ("{\"offsets\": \"chars\"}", .invalidOption, "codepoints"),
        ("{\"invalid_utf8\": true}", .invalidOption, "repair"),
        ("{\"a\u{1}\": 1}", .invalidJSON, "byte"),
    ])
    func whatIsWrongIsNamed(_ json: String, _ status: BroadsheetError.Status, _ said: String) {
        #expect(failure(json)?.status == status)
        #expect(failure(json)?.message.contains(said) == true, "\(failure(json)?.message ?? "")")
    }

    @Test func deepNestingIsRefused() {
        let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        #expect(failure("{\"only\": \(deep)}")?.status == .invalidJSON)
    }

    @Test func aConfigurationHasItsLimits() throws {
        func configuration(_ json: String) -> Desk.Configuration? {
            var json = json
            return json.withUTF8 { try? Desk.Configuration(json: UnsafeRawBufferPointer($0)) }
        }
        #expect(configuration("{\"max_bytes\": 10, \"abbreviations\": [\"Bros.\"]}")?.maximumBytes == 10)
        #expect(configuration("{\"max_bytes\": 0}") == nil)
        #expect(configuration("{\"max_bytes\": 1e3}") == nil)
        #expect(configuration("{\"abbreviations\": [1]}") == nil)
    }

    private func names(_ json: String) -> Result<[ConfiguredName], BroadsheetError> {
        var json = "{\"names\": \(json)}"
        return json.withUTF8 { bytes in
            do throws(BroadsheetError) {
                return .success(try Desk.Configuration(json: UnsafeRawBufferPointer(bytes)).names)
            } catch {
                return .failure(error)
            }
        }
    }

    @Test func namesAreTaken() throws {
        let json = """
            [{"name": "Acme", "type": "ORG", "kind": "company", "key": "a", "aliases": ["ACM"]}, {"name": "B", "type": "PER"}]
            """
        let expected = [
            ConfiguredName("Acme", .organisation, kind: "company", key: "a", aliases: ["ACM"]),
            ConfiguredName("B", .person),
        ]
        #expect(try names(json).get() == expected)
        #expect(try names("null").get().isEmpty)
        #expect(try names("[]").get().isEmpty)
    }

    @Test(arguments: [
        ("{}", "names takes an array of objects"), ("[[]]", "names takes an array of objects"),
        ("[{\"name\": \"A\", \"type\": \"LOC\"}, {\"name\": \"B\"}]", "names[1].type takes PER, ORG, LOC or MISC"),
        ("[{\"type\": \"LOC\"}]", "names[0].name takes a string"),
        ("[{\"name\": \"A\", \"type\": \"LOC\", \"aliases\": [1]}]", "names[0].aliases takes an array of strings"),
        ("[{\"name\": \"A\", \"type\": \"LOC\", \"nmae\": 1}]", "\"names[0].nmae\" is no option here"),
        ("[{\"name\": \".\", \"type\": \"LOC\"}]", "names[0].name takes a name"),
    ])
    func whatIsWrongWithANameIsNamed(_ json: String, _ said: String) {
        guard case .failure(let error) = names(json) else { return #expect(Bool(false), "\(json) was taken") }
        #expect(error.message.contains(said), "\(error.message)")
    }
}
