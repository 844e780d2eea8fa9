import Testing

@testable import Broadsheet

/// Quotations as news has them, with the tags of the library's own tagger.
@Suite("Quotations in the news")
struct QuotationNewsTests {
    typealias Row = QuotationRow

    static func found(_ text: String) throws -> [[String]] { try Row.found(text) { $0.taggedText() } }

    @Test(
        "words in quotation marks",
        arguments: [
            Row("“We will rebuild,” the mayor said.", ["direct", "“We will rebuild,”", "said", "the mayor"]),
            Row(
                "\"We will rebuild,\" said Maria Lopez, the mayor of the town.",
                ["direct", "\"We will rebuild,\"", "said", "Maria Lopez"]),
            Row(
                "The spokeswoman added: “No one was hurt.”",
                ["direct", "“No one was hurt.”", "added", "The spokeswoman"]),
            Row(
                "“No one was hurt,” the spokeswoman added. “We are grateful for that.”",
                ["direct", "“No one was hurt,” … “We are grateful for that.”", "added", "the spokeswoman"]),
            Row("“The bridge,” he said, “is not safe.”", ["direct", "“The bridge,” … “is not safe.”", "said", "he"]),
            Row(
                "“He told me, ‘Go home,’ and I did,” Ms. Lopez said.",
                ["direct", "“He told me, ‘Go home,’ and I did,”", "said", "Ms. Lopez"]),
            Row("‘It’s the workers’ money,’ she said.", ["direct", "‘It’s the workers’ money,’", "said", "she"]),
            Row("'They don't care,' he said.", ["direct", "'They don't care,'", "said", "he"]),
            Row("«We will not leave», the minister said.", ["direct", "«We will not leave»", "said", "the minister"]),
            Row("„We will not leave“, the minister said.", ["direct", "„We will not leave“", "said", "the minister"]),
            Row(
                "The plan is “a disaster,” the senator said.",
                ["mixed", "The plan is “a disaster,”", "said", "the senator"]),
            Row(
                "She said the plan was “a disaster” for the poor.",
                ["mixed", "the plan was “a disaster” for the poor", "said", "She"]),
            Row("“We lost,” Smith told the BBC.", ["direct", "“We lost,”", "told", "Smith"]),
            Row(
                "“We lost,” Smith told the BBC on Friday. “We will be back.”",
                ["direct", "“We lost,” … “We will be back.”", "told", "Smith"]),
            Row("“Why now?” asked the judge.", ["direct", "“Why now?”", "asked", "the judge"]),
            Row("“Stop!” he shouted.", ["direct", "“Stop!”", "shouted", "he"]),
            Row(
                "The witness tweeted: “There is smoke everywhere.”",
                ["direct", "“There is smoke everywhere.”", "tweeted", "The witness"]),
            Row(
                "“There is smoke everywhere,” @witness tweeted.",
                ["direct", "“There is smoke everywhere,”", "tweeted", "@witness"]),
            Row(
                "“We will win,” coach Jane Doe, R-Ky., said Tuesday.",
                ["direct", "“We will win,”", "said", "coach Jane Doe"]),
            Row("“We will win”, she says.", ["direct", "“We will win”", "says", "she"]),
            Row(
                "\"I don't know,\" the 45-year-old driver said.",
                ["direct", "\"I don't know,\"", "said", "the 45-year-old driver"]),
            Row("She described the deal as “a scandal.”", ["mixed", "the deal as “a scandal.”", "described", "She"]),
            Row(
                "“You can't do that,” one neighbor, Bob Ray, recalled.",
                ["direct", "“You can't do that,”", "recalled", "one neighbor"]),
        ])
    func quoted(_ row: Row) throws { #expect(try Self.found(row.text) == row.expected) }

    @Test(
        "reported words",
        arguments: [
            Row(
                "According to the police, the driver fled.",
                ["indirect", "the driver fled", "According to", "the police"]),
            Row("The driver fled, according to police.", ["indirect", "The driver fled", "according to", "police"]),
            Row(
                "The driver fled, according to a police report released on Monday.",
                ["indirect", "The driver fled", "according to", "a police report"]),
            Row("Police said the driver fled.", ["indirect", "the driver fled", "said", "Police"]),
            Row("Police said Tuesday that the driver fled.", ["indirect", "that the driver fled", "said", "Police"]),
            Row(
                "The company said in a statement on Friday that it would close two plants.",
                ["indirect", "that it would close two plants", "said", "The company"]),
            Row(
                "Two plants will close, the company said.",
                ["indirect", "Two plants will close", "said", "the company"]),
            Row(
                "Two plants will close, the company said Friday.",
                ["indirect", "Two plants will close", "said", "the company"]),
            Row(
                "Officials told reporters that the talks had failed.",
                ["indirect", "that the talks had failed", "told", "Officials"]),
            Row(
                "While the mayor said the bridge was safe, engineers closed it.",
                ["indirect", "the bridge was safe", "said", "the mayor"]),
            Row(
                "The minister, who said the talks had failed, left the room.",
                ["indirect", "the talks had failed", "said", "who"]),
            Row(
                "The minister said the talks had failed and added that he was tired.",
                ["indirect", "the talks had failed", "said", "The minister"],
                ["indirect", "that he was tired", "added", "The minister"]),
            Row(
                "The minister said the talks had failed, but the ambassador disagreed.",
                ["indirect", "the talks had failed", "said", "The minister"]),
            Row(
                "The minister said the talks had failed and the ambassador said they had not.",
                ["indirect", "the talks had failed", "said", "The minister"],
                ["indirect", "they had not", "said", "the ambassador"]),
            Row(
                "“We lost,” he said, adding that the team would return.",
                ["direct", "“We lost,”", "said", "he"],
                ["indirect", "that the team would return", "adding", "he"]),
            Row("She asked whether the vote was legal.", ["indirect", "whether the vote was legal", "asked", "She"]),
            Row("He wondered why the vote was held.", ["indirect", "why the vote was held", "wondered", "He"]),
            Row("He did not say that the vote was legal.", ["indirect", "that the vote was legal", "say", "He"]),
            Row("He promised to return.", ["indirect", "to return", "promised", "He"]),
            Row("The bridge, she said, was never safe.", ["indirect", "The bridge … was never safe", "said", "she"]),
            Row(
                "The bridge, engineers say, fell in minutes.",
                ["indirect", "The bridge … fell in minutes", "say", "engineers"]),
            Row(
                "In recent days, officials say, the fighting has grown worse.",
                ["indirect", "In recent days … the fighting has grown worse", "say", "officials"]),
            Row(
                "Though the bridge was old, she said, replacing it would cost too much.",
                ["indirect", "Though the bridge was old … replacing it would cost too much", "said", "she"]),
            Row(
                "The report concluded that the vote was free.",
                ["indirect", "that the vote was free", "concluded", "The report"]),
            Row(
                "A new poll shows the president is losing support.",
                ["indirect", "the president is losing support", "shows", "A new poll"]),
        ])
    func reported(_ row: Row) throws { #expect(try Self.found(row.text) == row.expected) }

    @Test(
        "over several sentences",
        arguments: [
            Row(
                "“We will go,” Jane Doe said. “They must come.\n\n“And nothing will be left here.”\n\nThe bridge was old.",
                ["direct", "“We will go,” … “They must come. … “And nothing will be left here.”", "said", "Jane Doe"]),
            Row(
                "The mayor spoke on Monday. “We are tired of waiting for help,” she said.\n\n“People here have lost everything they had.”",
                ["direct", "“We are tired of waiting for help,”", "said", "she"],
                ["direct", "“People here have lost everything they had.”", "-", "she"]),
            Row(
                "Mayor Jane Doe said the bridge was old. “It should have been closed years ago.”",
                ["indirect", "the bridge was old", "said", "Mayor Jane Doe"],
                ["direct", "“It should have been closed years ago.”", "-", "Mayor Jane Doe"]),
            Row(
                "“I was scared,” Bob Ray said.\n\n“I ran,” Ann Lee said.\n\n“We all ran.”",
                ["direct", "“I was scared,”", "said", "Bob Ray"],
                ["direct", "“I ran,”", "said", "Ann Lee"],
                ["direct", "“We all ran.”", "-", "Ann Lee"]),
            Row("The town has a name for it: “the long winter.”"),
            Row(
                "Jane Doe had a message for voters: “We will not give up on this town.”",
                ["direct", "“We will not give up on this town.”", "-", "Jane Doe"]),
            Row("Q: When did you start?\n\nA: I started in 2005."),
            Row(
                "He wrote on Twitter, “Thank you all for coming today.”",
                ["direct", "“Thank you all for coming today.”", "wrote", "He"]),
            Row(
                "“Thank you all,” he wrote on Twitter. “See you soon.”",
                ["direct", "“Thank you all,” … “See you soon.”", "wrote", "he"]),
            Row("The sign read “No entry.”", ["direct", "“No entry.”", "read", "The sign"]),
            Row("He read “War and Peace” and “The Idiot” last summer."),
            Row("The “best” and “brightest” left."),
            Row("She was 5'10\" and he was 6'2\"."),
            Row(
                "The '90s were good for rock 'n' roll, he said.",
                ["indirect", "The '90s were good for rock 'n' roll", "said", "he"]),
            Row("The workers' union and the teachers' union met."),
        ])
    func passages(_ row: Row) throws { #expect(try Self.found(row.text) == row.expected) }

    @Test(
        "no quotation",
        arguments: [
            Row("The so-called “fiscal cliff” was avoided."),
            Row("He starred in “The Big Sleep” and won an award."),
            Row("Her novel “The Long Road” was published in 2010."),
            Row("The “Iron Lady” ruled for years."),
            Row("The band played “Yesterday” twice."),
            Row("As the crowd watches the race, the leaders pull ahead."),
            Row("As the world observes the long race, China moves ahead."),
            Row("When the coach saw the team, the players cheered."),
            Row("He was told to leave."),
            Row("“We will never come back.” The price fell."),
        ])
    func nothing(_ row: Row) throws { #expect(try Self.found(row.text) == row.expected) }

    @Test("the marks around a title and an author's line are no quotation")
    func furniture() throws {
        let text = """
            Title: “The Long Road to the Moon Starts Here, Says the Agency”
            (Word count: 307)
            The agency said on Monday that the lander was lost.

            It had been built over five years and was to land near the pole.
            “Travel expert. Proud coffee fan. Lifelong student. Friend of animals everywhere.”
            """
        #expect(try Self.found(text) == [["indirect", "that the lander was lost", "said", "The agency"]])
    }
}
