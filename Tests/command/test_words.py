import json


def test_words(broadsheet):
    assert broadsheet("words", "readability", "the").stdout == b"readability\t5\nthe\t1\n"


def test_a_stream_of_words(broadsheet):
    stream = b'{"id": "1", "word": "cosmonaut"}\n{"id": 2}\n{"id": 3, "word": "!"}\n'
    result = broadsheet("words", "--jsonl", stdin=stream)
    first, second, third = map(json.loads, result.stdout.splitlines())
    assert first == {"id": "1", "syllables": 3}
    assert second["error"]["status"] == "invalid_argument"
    assert third == {"id": 3, "syllables": 0}
