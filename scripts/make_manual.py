#!/usr/bin/env python3
"""Writes the manual page from what the command says of itself.

    make_manual.py build/bin/broadsheet > docs/man/broadsheet.1
"""

import json
import subprocess
import sys


def roff(text):
    """Text as troff takes it: hyphens that can be copied, no line that reads as a request."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def is_example(line):
    """Whether a line of a discussion is a command line or begins one."""
    return line.startswith("broadsheet ")


def discussion(text):
    """Paragraphs, and command lines as they stand."""
    for block in text.split("\n\n"):
        if is_example(block):
            yield f".PP\n.nf\n.RS 4\n{roff(block)}\n.RE\n.fi"
        else:
            yield f".PP\n{roff(block)}"


def placeholder(argument):
    """What stands for a value: <name>, or nothing for a flag."""
    return "" if argument["kind"] == "flag" else f"\\fI{roff(argument['valueName'])}\\fR"


def names(argument):
    """`-h`, `--help` or `--only sections`, in bold and italics."""
    if argument["kind"] == "positional":
        return placeholder(argument)
    spelled = [("-" if name["kind"] == "short" else "--") + name["name"] for name in argument["names"]]
    return " ".join([", ".join(f"\\fB{roff(name)}\\fR" for name in spelled), placeholder(argument)]).rstrip()


def entry(argument):
    """An argument with its help, its values and its default."""
    notes = []
    if "allValues" in argument:
        notes.append("values: " + ", ".join(argument["allValues"]))
    if "defaultValue" in argument:
        notes.append("default: " + argument["defaultValue"])
    note = f" ({'; '.join(notes)})" if notes else ""
    return f".TP\n{names(argument)}\n{roff(argument.get('abstract', '') + note)}"


def shown(command):
    """The arguments of a command that are there to be used."""
    return [argument for argument in command.get("arguments", ()) if argument["shouldDisplay"]]


def synopsis(verb, common):
    """A verb with its own arguments, those without a name last."""
    parts = [f"\\fB{verb['commandName']}\\fR", "[\\fIoptions\\fR]"]
    own = [argument for argument in shown(verb) if argument not in common]
    for argument in sorted(own, key=lambda argument: argument["kind"] == "positional"):
        repeated = " ..." if argument["isRepeating"] else ""
        parts.append(f"[{names(argument)}{repeated}]")
    return ".br\n.B broadsheet\n" + " ".join(parts)


def page(command, version):
    """The whole manual page."""
    verbs = [verb for verb in command["subcommands"] if verb["commandName"] != "help"]
    common = [argument for argument in shown(verbs[0]) if all(argument in shown(verb) for verb in verbs)]
    yield f'.\\" Made by scripts/make_manual.py from the command\'s own help.\n.TH BROADSHEET 1 "" "broadsheet {version}"'
    summary = command["abstract"].rstrip(".")
    yield f".SH NAME\nbroadsheet \\- {roff(summary[0].lower() + summary[1:])}"
    yield ".SH SYNOPSIS"
    yield from (synopsis(verb, common) for verb in verbs)
    yield ".SH DESCRIPTION"
    yield from discussion(command["discussion"])
    for verb in verbs:
        yield f".SH {verb['commandName'].upper()}\n{roff(verb['abstract'])}"
        yield from discussion(verb["discussion"])
        yield from (entry(argument) for argument in shown(verb) if argument not in common)
    yield ".SH OPTIONS OF EVERY VERB"
    yield from (entry(argument) for argument in common)


def main(command):
    def ask(*arguments):
        return subprocess.run([command, *arguments], check=True, capture_output=True, text=True).stdout

    print("\n".join(page(json.loads(ask("--experimental-dump-help"))["command"], ask("--version").strip())))


if __name__ == "__main__":
    main(*sys.argv[1:])
