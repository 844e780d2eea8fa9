/* Texts: bytes as they are, or what a grammar makes of them out of pieces that trouble readers of text. */
#include "fuzz.h"

#include <stdio.h>

/* What articles are made of, and what they should not be made of. New analyses add the words they look for. */
static const char *const pieces[] = {
    /* furniture and parts */
    "By Jane Doe", "By JANE DOE and JOHN ROE, Staff Writers", "LONDON (AP) — ", "MOSCOW, Aug 21 (Reuters) - ",
    "Word count: 307", "(Word count: 99999999999999999999)", "1,234 words", "Read more: ", "Related articles", "Advertisement",
    "Follow us on Twitter @news", "Travel aficionado. Incurable bacon specialist.", "Published 21 August 2023",
    "Updated: 2023-13-45T25:61:61Z", "Last modified on Mon 31 Feb 0000 24.60 BST", "Photo: Jane Doe/Getty Images",
    "Copyright © 2023", "All rights reserved.", "Title: ", "Sign up for our newsletter", "Share this", "# ", "## Heading\n",
    "* item\n", "1. ", "(a) ", "- ", "• ", "http://example.org/a?b=c#d", "www.", "jane@example.org", "<b>", "</b>", "&amp;",
    /* words and sentences */
    "The ", "lander ", "crashed ", "into the Moon. ", "Luna-25 ", "Roscosmos ", "said on Saturday. ", "Mr. ", "Dr. ", "U.S. ",
    "No. 5 ", "e.g. ", "St. ", "J. R. R. Tolkien ", "p.m. ", "don't ", "it's", "’s ", "'tis ", "o'clock ", "rock 'n' roll ",
    "wouldn't've ", "twenty-one ", "MCMXCIV ", "3rd ", "$1,234.56 ", "50% ", "1/2 ", "10:30 ", "25C-12.5e9 ", "00000000 ",
    "antidisestablishmentarianism ", "rhythm ", "a", "I ", "AAAAAAAA", "zzzzzzzz", ". ", "? ", "! ", "... ", "…", "?!", ", ",
    "; ", ": ", " ", "\n", "\n\n", "\r\n", "\r", "\t", "\v", "\f", "-", "--", "—", "'", "‘", "’", "_", "*", "/", "\\", "|", "@",
    /* who says what, and when */
    "\"", "“", "”", "«", "»", "„", "「", "」", "(", ")", "[", "]", "{", "}", "said Jane Doe, ", "told reporters ", "according to ",
    "President Vladimir Putin ", "Apple Inc. ", "the Russian space agency ", "he ", "they ", "it ", "yesterday ", "last Tuesday ",
    "on 21 August 2023 ", "in the 1990s ", "two weeks ago ", "from May to June ", "at 5 a.m. EST ", "Q3 2024 ", "99999 years ",
    "February 30 ", "0 BC ", "did not ", "may have ", "“She said: ‘no.’” ",
    /* other scripts */
    "Страна ", "это не так. ", "月球", "探测器坠毁。", "ロシア", "です。", "ไทยภาษา", "العربية ", "؟ ", "עברית ", "हिन्दी। ", "한국어 ",
    "ß", "ﬁ", "İ", "ı", "ſ", "K", "é", "e\xCC\x81", "\xCC\x81", "\xE2\x83\x9D", "👩‍👩‍👧‍👦", "🇷🇺", "🏽",
    /* what has no width, no place or no meaning */
    "\xEF\xBB\xBF", "\xE2\x80\x8B", "\xE2\x80\x8D", "\xC2\xAD", "\xC2\xA0", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xC2\x85",
    "\xE2\x80\xAE", "\xE2\x81\xA6", "\xEF\xBF\xBD", "\xEF\xBF\xBE", "\xF4\x8F\xBF\xBF", "\xE3\x80\x80", "\x7F", "\x01",
    /* what is no UTF-8 */
    "\xFF", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x80", "\xF0\x9F", "\x80", "\xF8\x88\x80\x80\x80",
};
#define PIECES (sizeof pieces / sizeof pieces[0])

/* How often a thing is repeated: mostly not at all, sometimes until a text is long. */
static unsigned take_repeats(input *in) {
    static const unsigned counts[] = {1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4, 8, 16, 40, 100, 300, 1000, 4000, 20000, 100000};
    unsigned code = take_byte(in);
    return code < 128 ? 1 : counts[(code - 128) % (sizeof counts / sizeof counts[0])];
}

static void literal(input *in, string *out) {
    input run = take_part(in, take_below(in, 33));
    append(out, (const char *)run.at, run.left);
}

static void scalar(input *in, string *out) {
    uint32_t code = take_number(in, 3) % 0x110000;
    if (code >= 0xD800 && code < 0xE000) code -= 0x800;
    append_scalar(out, code);
}

static void words_of_their_own(input *in, string *out, unsigned count) {
    uint32_t state = take_number(in, 2) + 1;
    for (unsigned index = 0; index < count && out->length < LONGEST_TEXT; index++) {
        char word[16];
        state = state * 1664525 + 1013904223;
        int length = snprintf(word, sizeof word, "%c%x ", 'a' + (int)(state >> 28), (unsigned)(state >> 8 & 0xFFFFF));
        append(out, word, (size_t)length);
    }
}

static void quote(input *in, string *out, const string *from) {
    if (from == NULL || from->length == 0) return;
    size_t start = take_number(in, 3) % from->length;
    size_t length = take_number(in, 2);
    append(out, from->data + start, length < from->length - start ? length : from->length - start);
}

static void repeat_last(input *in, string *out, unsigned count) {
    size_t length = take_below(in, 255) + 1u;
    if (length > out->length) length = out->length;
    for (unsigned index = 0; index < count && length > 0 && out->length < LONGEST_TEXT; index++)
        append(out, out->data + out->length - length, length);
}

static void repeat_piece(input *in, string *out, unsigned count) {
    const char *piece = pieces[take_below(in, PIECES)];
    for (unsigned index = 0; index < count && out->length < LONGEST_TEXT; index++) append_text(out, piece);
}

static void grammar(input *in, string *out, const string *other) {
    while (in->left > 0 && out->length < LONGEST_TEXT) {
        unsigned kind = take_below(in, 16);
        switch (kind) {
            case 0: append(out, "\0", 1); break;
            case 1: literal(in, out); break;
            case 2: scalar(in, out); break;
            case 3: words_of_their_own(in, out, take_repeats(in)); break;
            case 4: quote(in, out, other); break;
            case 5: repeat_last(in, out, take_repeats(in)); break;
            default: repeat_piece(in, out, kind < 9 ? take_repeats(in) : 1);
        }
    }
}

string take_text(input *in, const string *other) {
    string text = {NULL, 0, 0};
    if (take_byte(in) & 1) {
        grammar(in, &text, other);
    } else {
        append(&text, (const char *)in->at, in->left);
        take_part(in, in->left);
    }
    return fitted(text);
}

void take_texts(input *in, string texts[2]) {
    size_t first = take_number(in, 2);
    input part = take_part(in, first < in->left ? first : in->left / 2);
    texts[0] = take_text(&part, NULL);
    texts[1] = take_text(in, &texts[0]);
}
