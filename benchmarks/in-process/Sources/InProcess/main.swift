// Measures the library in process, JSON left out: InProcess TEXTS A B
// TEXTS holds texts parted by NUL bytes; A and B are the two articles of the comparison. Prints one figure a line.

import Broadsheet

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

func contents(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while case let got = fread(&chunk, 1, chunk.count, file), got > 0 { bytes.append(contentsOf: chunk[..<got]) }
    return bytes
}

/// The best of several runs, in seconds: what the machine can do when nothing disturbs it.
func best(of runs: Int, _ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
        let elapsed = try ContinuousClock().measure(body)
        best = min(best, Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18)
    }
    return best
}

let arguments = CommandLine.arguments
guard arguments.count == 4 else {
    print("usage: InProcess TEXTS A B")
    exit(2)
}
let texts = contents(arguments[1]).split(separator: 0).map(Array.init)
let megabytes = Double(texts.reduce(0) { $0 + $1.count }) / 1e6
let desk = Desk()

func read(_ bytes: [UInt8]) throws -> Article {
    try bytes.withUnsafeBytes { raw throws(BroadsheetError) in try desk.read(raw) }
}

var words = 0
let reading = try best(of: 5) { for text in texts { words &+= try read(text).paragraphs.count } }
let counting = try best(of: 5) {
    for text in texts {
        let report = try read(text).report(ReportOptions(only: [.counts, .readability]))
        words &+= report.counts?.words ?? 0
    }
}
let tokenizing = try best(of: 3) { for text in texts { words &+= try read(text).tokens().count } }
let language = try best(of: 3) {
    for text in texts {
        let report = try read(text).report(ReportOptions(only: [.entities, .quotations, .times]))
        words &+= report.entities?.count ?? 0
    }
}
print("read MB/s", megabytes / reading)
print("counts and readability MB/s", megabytes / counting)
print("tokens and tags MB/s", megabytes / tokenizing)
print("names, quotations and times, reading included, MB/s", megabytes / language)
print("names, quotations and times alone, MB/s", megabytes / (language - reading))

let (first, second) = (contents(arguments[2]), contents(arguments[3]))
let comparing = try best(of: 5) {
    for _ in 0..<200 { words &+= desk.compare(try read(first), try read(second)).alignment.count }
}
print("compare two articles, reading included, ms", comparing / 200 * 1e3)
if words == 0 { print("nothing was read") }
