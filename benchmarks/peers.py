"""Other tools for the same tasks, each as a function over one text; one that is not installed is left out by name."""


def blingfire():
    import blingfire as tool

    return "BlingFire", {"sentences and tokens": lambda text: (tool.text_to_sentences(text), tool.text_to_words(text))}


def spacy():
    import spacy as tool

    pipeline = tool.blank("en")
    pipeline.add_pipe("sentencizer")
    pipeline.max_length = 100_000_000
    return "spaCy blank", {"sentences and tokens": lambda text: [len(sentence) for sentence in pipeline(text).sents]}


def pysbd():
    import pysbd as tool

    splitter = tool.Segmenter(language="en", clean=False)
    return "pySBD (sentences only)", {"sentences and tokens": splitter.segment}


def textstat():
    import textstat as tool

    formulas = (
        tool.flesch_reading_ease, tool.flesch_kincaid_grade, tool.gunning_fog, tool.smog_index,
        tool.coleman_liau_index, tool.automated_readability_index, tool.lix,
    )  # fmt: skip
    return "textstat", {"readability": lambda text: [formula(text) for formula in formulas]}


def broadsheet():
    import broadsheet as tool

    desk = tool.Desk()
    only = {
        "sentences and tokens": ["sentences", "tokens"],
        "readability": ["counts", "readability"],
        "names, quotations, times": ["entities", "quotations", "times"],
        "every section": [
            "article", "sentences", "tokens", "language", "counts", "readability", "entities", "quotations", "times"],
    }  # fmt: skip
    return "broadsheet", {
        task: lambda text, sections=sections: desk.analyze(text, only=sections).json for task, sections in only.items()
    }


ALL = (broadsheet, blingfire, spacy, pysbd, textstat)


def installed():
    """The tools that load here: (name, {task: function of a text})."""
    for load in ALL:
        try:
            yield load()
        except ImportError as error:
            yield f"{load.__name__} is not here ({error})", {}
