/* Bytes taken from the front of an input, and strings that are built and fitted. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

uint8_t take_byte(input *in) {
    if (in->left == 0) return 0;
    in->left -= 1;
    return *in->at++;
}

uint32_t take_number(input *in, int bytes) {
    uint32_t number = 0;
    for (int index = 0; index < bytes; index++) number = number << 8 | take_byte(in);
    return number;
}

unsigned take_below(input *in, unsigned limit) { return take_byte(in) % limit; }

input take_part(input *in, size_t length) {
    input part = {in->at, length < in->left ? length : in->left};
    in->at += part.left;
    in->left -= part.left;
    return part;
}

void append(string *to, const char *bytes, size_t length) {
    if (length > LONGEST_TEXT - to->length) length = LONGEST_TEXT - to->length;
    if (to->length + length > to->room) {
        to->room = (to->length + length) * 2;
        char *moved = malloc(to->room);
        REQUIRE(moved != NULL);
        if (to->length > 0) memcpy(moved, to->data, to->length);
        /* `bytes` may lie in the block that goes. */
        if (length > 0) memcpy(moved + to->length, bytes, length);
        free(to->data);
        to->data = moved;
    } else if (length > 0) {
        memmove(to->data + to->length, bytes, length);
    }
    to->length += length;
}

void append_text(string *to, const char *text) { append(to, text, strlen(text)); }

void append_scalar(string *to, uint32_t scalar) {
    char bytes[4];
    size_t length = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
    static const uint8_t leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t index = length; index > 1; index--) {
        bytes[index - 1] = (char)(0x80 | (scalar & 0x3F));
        scalar >>= 6;
    }
    bytes[0] = (char)(leads[length] | scalar);
    append(to, bytes, length);
}

string fitted(string built) {
    string exact = {malloc(built.length), built.length, built.length};
    if (built.length > 0) memcpy(exact.data, built.data, built.length);
    free(built.data);
    return exact;
}

void string_free(string *gone) {
    free(gone->data);
    *gone = (string){NULL, 0, 0};
}
