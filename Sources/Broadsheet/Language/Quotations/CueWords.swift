/// The words themselves, by what they take. Of a verb the base form; `VerbForms` makes the others.
enum CueWords {
    static let verbs: [(String, CueTraits)] = [
        // Verbs of saying: the words themselves, or a clause.
        (
            "say/says/said/said/saying tweet quip+",
            [.quote, .clause, .that, .inverts, .sure]
        ),
        (
            """
            add write/writes/wrote/written/writing note explain argue contend insist maintain assert recall acknowledge
            concede confirm joke remark observe reiterate testify allege boast declare complain stress warn caution claim
            predict suggest recount lament opine post affirm counter conclude confess exclaim grumble marvel muse
            report announce state admit+ emphasize underscore
            """,
            [.quote, .clause, .that, .inverts]
        ),
        (
            """
            continue reply respond comment scoff sigh snap+ murmur mutter shout yell chant cry retort interject
            elaborate begin/begins/began/begun/beginning chime intone crow deadpan riff thunder type read/reads/read/read/reading
            whisper plead volunteer object protest rejoin demur gush gripe grouse tease recite
            """,
            [.quote, .inverts]
        ),
        (
            "agree reveal disclose hint imply signal indicate estimate speculate vow pledge promise swear/swears/swore/sworn/swearing deny brag+ propose demand recommend proclaim",
            [.quote, .clause, .that]
        ),
        ("ask wonder inquire", [.quote, .question, .inverts]),
        (
            "rule repeat theorize reason forecast foresee/foresees/foresaw/foreseen/foreseeing intimate",
            [.quote, .clause, .that]
        ),
        ("discover learn remember decide determine calculate decree anticipate", .that),
        // Verbs with somebody addressed.
        (
            "tell/tells/told/told/telling assure remind inform warn caution advise notify",
            [.quote, .clause, .that, .addressee, .question]
        ),
        // Verbs of thinking.
        (
            """
            believe think/thinks/thought/thought/thinking feel/feels/felt/felt/feeling hope fear worry realize recognize
            suspect assume presume doubt conclude reckon figure guess know/knows/knew/known/knowing expect understand/understands/understood/understood/understanding
            """,
            [.clause, .that]
        ),
        // What gives evidence.
        (
            "show/shows/showed/shown/showing finds/finds/found/found/finds reveal demonstrate prove indicate suggest",
            [.clause, .that]
        ),
        // Intention.
        (
            """
            want plan+ hope intend aim vow pledge promise agree decide refuse decline threaten offer propose
            swear/swears/swore/sworn/swearing wish
            """,
            [.infinitive]
        ),
        // Demands on somebody.
        ("urge ask press implore beg+ encourage order instruct advise", [.addressee, .infinitive]),
        // Verdicts.
        (
            """
            criticize endorse praise blast attack slam+ decry denounce condemn mock defend applaud hail laud tout dismiss
            reject oppose support question accuse blame describe cite mention discuss ridicule bash deride chide
            chastise rebuke scold welcome dispute outline detail deny acknowledge want demand
            call label brand dub+ announce propose claim predict express voice reiterate underline underscore stress
            emphasize highlight convey echo
            """,
            [.noun]
        ),
        // Cues with a preposition.
        (
            """
            call talk speak/speaks/spoke/spoken/speaking point refer+ complain warn worry boast insist joke rail
            object apologize argue hint
            """,
            [.preposition]
        ),
    ]

    static let others: [(String, CueTraits)] = [
        ("that", .thatWord),
        (
            """
            worried afraid certain confident concerned sure convinced hopeful aware optimistic adamant doubtful
            skeptical fearful proud glad
            claim claims concern concerns fear fears hope hopes belief suggestion suggestions assertion assertions
            argument arguments allegation allegations accusation accusations charge charges complaint complaints
            warning warnings statement statements acknowledgment insistence
            """,
            .state
        ),
        ("so", .soWord),
        ("and or nor", .conjunction),
        ("but", [.conjunction, .contrast]),
        ("who which", .relative),
        ("when while after before because since if unless although though until as whereas", .subordinator),
        ("as", .asWord),
        (
            """
            monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon
            evening night week month year day days weeks months years january february march april june july august
            september october november december sept oct nov dec jan feb weekend earlier later recently
            """,
            .time
        ),
        ("of for at from in with", .nounLinker),
        ("whether why how what who if where when which", .questionWord),
        ("according", .according),
        ("'s '", .possessive),
        ("to", .to),
        ("he she they it i we you who", .subjectPronoun),
        ("him her them me us", .objectPronoun),
        ("he she they", .person),
        ("about for on out to of against", .cueParticle),
        ("is are was were be been being am get got", .passive),
    ]
}
