import Foundation
import Testing

@testable import Broadsheet

/// Writes the features that `tables/kinship/calibration.py` fits its weights to; runs only where it is told the data:
///
///     BROADSHEET_DATA=… BROADSHEET_FEATURES=features.tsv swift test --filter CalibrationDump
struct CalibrationDump {
    private static let environment = ProcessInfo.processInfo.environment

    @Test(.enabled(if: environment["BROADSHEET_DATA"] != nil && environment["BROADSHEET_FEATURES"] != nil))
    func dumpsFeatures() throws {
        let data = Self.environment["BROADSHEET_DATA"] ?? ""
        var rows = try Self.sentencePairs(data + "/paraphrase/mrpc_train.jsonl", "mrpc", label: "label")
        rows += try Self.sentencePairs(data + "/paraphrase/stsb_train.jsonl", "stsb", label: "score")
        rows += try Self.reuse(data + "/reuse/short_answers.jsonl")
        rows += try Self.stories(data + "/stories/news_cluster.jsonl")
        rows += try Self.stories(data + "/stories/news_cluster_short.jsonl")
        let path = Self.environment["BROADSHEET_FEATURES"] ?? ""
        try (rows.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }

    private static func lines(_ path: String) throws -> [[String: Any]] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }

    private static func profile(_ text: Any?, title: Any? = nil, published: Any? = nil) throws -> KinshipProfile {
        let day = (published as? String).map { String($0.prefix(10)) }
        let options = ReadOptions(title: title as? String, published: day?.isEmpty == false ? day : nil, language: "en")
        return KinshipProfile(try Desk().read(text as? String ?? "", options))
    }

    private static func row(_ task: String, _ label: Any?, _ features: [Double]) -> String {
        ([task, "\(label ?? 0)"] + features.map { "\($0)" }).joined(separator: "\t")
    }

    private static func sentencePairs(_ path: String, _ task: String, label: String) throws -> [String] {
        try lines(path).map { line in
            let (a, b) = (try profile(line["s1"]), try profile(line["s2"]))
            var pair = SentencePair()
            pair.prepare(a.terms[...])
            return row(task, line[label], pair.compare(b.terms[...]).features.values)
        }
    }

    private static func reuse(_ path: String) throws -> [String] {
        try lines(path).map { line in
            let findings = KinshipFindings(try profile(line["text"]), try profile(line["source"]))
            let x = findings.derivedFeatures()
            return row("reuse", line["category"], [x.weighted, x.linked, x.verbatim, x.threes])
        }
    }

    private static func stories(_ path: String) throws -> [String] {
        let all = try lines(path)
        let profiles = try all.map { try profile($0["text"], title: $0["title"], published: $0["date"]) }
        var rows: [String] = []
        for i in all.indices {
            for j in all.indices where j > i {
                let same = all[i]["cluster"] as? Int == all[j]["cluster"] as? Int
                let x = KinshipFindings(profiles[i], profiles[j]).storyFeatures()
                rows.append(row("stories", same ? 1 : 0, [x.cosine, x.titles ?? -1, Double(x.daysApart ?? -1)]))
            }
        }
        return rows
    }
}

extension SentencePair.Features {
    /// In the order that the script expects.
    fileprivate var values: [Double] {
        [
            least, most, joint, plain, run, hasNumberConflict ? 1 : 0, hasLoneNumber ? 1 : 0, names, ratio, rest,
            length,
        ]
    }
}
