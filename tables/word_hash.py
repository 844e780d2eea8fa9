"""The hash of a folded word, as Sources/Broadsheet/Text/WordHash.swift computes it (eight bytes at a time, each group multiplied in)."""
import os
import struct

MASK = (1 << 64) - 1
_table = None


def _fold_table():
    global _table
    if _table is None:
        path = os.path.join(os.path.dirname(__file__), "../Sources/BroadsheetTextTables/bytes/unicode.bin")
        with open(path, "rb") as file:
            data = file.read()
        blocks, records, fold_blocks = struct.unpack_from("<III", data, 4)
        at = 16 + 8704 + blocks * 128 + records * 4
        stage1 = data[at:at + 8704]
        stage2 = struct.unpack_from(f"<{fold_blocks * 128}I", data, at + 8704)
        _table = (stage1, stage2)
    return _table


def fold(word):
    """Lower case, base letters without accents, one kind of apostrophe and hyphen, marks and soft hyphens dropped."""
    stage1, stage2 = _fold_table()
    out = []
    for character in word:
        scalar = ord(character)
        value = stage2[stage1[scalar >> 7] * 128 + (scalar & 127)]
        if value == 0xFFFFFFFF:
            out.append(character)
        elif value:
            out.append(chr(value))
    return "".join(out)


def hash_folded(data):
    """The hash of bytes that are folded already."""
    value = 0xCBF29CE484222325
    for start in range(0, len(data), 8):
        group = int.from_bytes(data[start:start + 8], "little")
        value = ((value ^ group) * 0x9E3779B97F4A7C15) & MASK
        value ^= value >> 32
    value = (value * 0xD6E8FEB86659FD93) & MASK
    return value ^ (value >> 32)


def word_hash(word):
    return hash_folded(fold(word).encode("utf-8", "surrogatepass"))
