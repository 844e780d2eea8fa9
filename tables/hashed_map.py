"""Writes the compact hash -> byte table that Sources/Broadsheet/Tables/HashedMap.swift reads in place.

Layout, little-endian: "BSHM", u32 version (1), u32 bucket bits, u32 entries, then for 2^bits buckets of four slots the
u16 fingerprints (0: empty), then the u8 values. A key lies in one of two buckets (cuckoo filter: Fan et al. 2014).
"""
import struct

SLOTS = 4
SPREAD = 0x5BD1E995


def fingerprint(key):
    return (key >> 48) or 1


def other_bucket(bucket, mark, mask):
    return (bucket ^ (mark * SPREAD)) & mask


def build(entries, fill=0.9):
    """Bytes of the table for {64-bit key: value 0...255}. Keys that look alike to it keep the first value given."""
    bits, marks, values = place(entries, fill)
    return b"BSHM" + struct.pack("<III", 1, bits, len(entries)) + packed(marks, "H") + packed(values, "B")


def place(entries, fill=0.9):
    """Bits of the number of buckets, and fingerprints and values of each bucket's slots, as many as are used."""
    bits = 0
    while (SLOTS << bits) * fill < len(entries):
        bits += 1
    while True:
        table = _place(entries, bits)
        if table is not None:
            return bits, *table
        bits += 1


def _place(entries, bits):
    mask = (1 << bits) - 1
    marks = [[] for _ in range(1 << bits)]
    values = [[] for _ in range(1 << bits)]
    state = 0x9E3779B97F4A7C15
    for key, value in entries.items():
        mark, bucket = fingerprint(key), key & mask
        second = other_bucket(bucket, mark, mask)
        if mark in marks[bucket] or mark in marks[second]:
            continue
        home = bucket if len(marks[bucket]) < SLOTS else second
        for _ in range(2000):
            if len(marks[home]) < SLOTS:
                marks[home].append(mark)
                values[home].append(value)
                break
            state = (state * 6364136223846793005 + 1442695040888963407) & ((1 << 64) - 1)
            slot = (state >> 33) % SLOTS
            mark, marks[home][slot] = marks[home][slot], mark
            value, values[home][slot] = values[home][slot], value
            home = other_bucket(home, mark, mask)
        else:
            return None
    return marks, values


def packed(buckets, kind):
    """The slots of all buckets as integers of a kind of `struct`, empty ones as 0."""
    return b"".join(struct.pack(f"<{SLOTS}{kind}", *(bucket + [0] * (SLOTS - len(bucket)))) for bucket in buckets)
