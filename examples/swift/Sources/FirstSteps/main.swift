// Reads two articles and says what they are and how they are akin.
//
//     swift run FirstSteps ../../seeds/000_072044ce91ddbeb5.txt ../../seeds/001_4ad53afa846c4013.txt

import Broadsheet
import Foundation

/// A text with the article that was read from it.
struct ReadText {
    let text: String
    let article: Article

    init(path: String, at desk: Desk) throws {
        text = try String(contentsOfFile: path, encoding: .utf8)
        article = try desk.read(text)
    }

    /// What stands in a stretch of the text.
    func excerpt(_ span: TextSpan) -> Substring {
        span.range(in: text).map { text[$0] } ?? ""
    }

    /// Prints the title, what was counted, and what is no part of the article.
    func describe() {
        let counts = article.counts()
        print(article.title?.text ?? "(no title)")
        print("  \(counts.words) words, \(counts.sentences) sentences, \(counts.readingSeconds) seconds to read")
        for paragraph in article.paragraphs where paragraph.role == .furniture {
            print("  not the article: \(excerpt(paragraph.span))")
        }
    }
}

/// Prints which sentences of two articles say the same.
func printAlignment(_ a: ReadText, _ b: ReadText, _ comparison: Comparison) {
    let sentencesA = a.article.sentences
    let sentencesB = b.article.sentences
    for link in comparison.alignment {
        print(link.kind.name)
        for index in link.a { print("  a: \(a.excerpt(sentencesA[index].span))") }
        for index in link.b { print("  b: \(b.excerpt(sentencesB[index].span))") }
    }
}

let paths = CommandLine.arguments.dropFirst()
guard let first = paths.first, let second = paths.dropFirst().first, paths.count == 2 else {
    print("usage: FirstSteps ARTICLE ARTICLE")
    exit(2)
}
do {
    let desk = Desk()
    let a = try ReadText(path: first, at: desk)
    let b = try ReadText(path: second, at: desk)
    a.describe()
    b.describe()
    let comparison = desk.compare(a.article, b.article)
    print("\(comparison.relation.verdict.name), confidence \(comparison.relation.confidence)")
    printAlignment(a, b, comparison)
} catch {
    print(error)
    exit(1)
}
