/* Options and configurations: those that hold, and JSON that is well-formed and hostile, malformed, or no JSON at all. */
#include "fuzz.h"

#include <stdio.h>
#include <string.h>

#define MOST_SECTIONS 32
static char section_text[256];
static const char *sections[MOST_SECTIONS];
static unsigned section_count;

/* A section that there is not makes the library list those that there are. */
void learn_sections(const broadsheet_desk *desk) {
    static const char options[] = "{\"only\": [\"?\"]}";
    broadsheet_buffer report;
    broadsheet_error error;
    int32_t status = broadsheet_desk_analyze(desk, "", 0, options, sizeof options - 1, &report, &error);
    REQUIRE(status == BROADSHEET_INVALID_OPTION);
    const char *list = strstr(error.message, "there are: ");
    REQUIRE(list != NULL);
    snprintf(section_text, sizeof section_text, "%s", list + strlen("there are: "));
    for (char *name = strtok(section_text, ", "); name && section_count < MOST_SECTIONS; name = strtok(NULL, ", "))
        sections[section_count++] = name;
    REQUIRE(section_count >= 6);
}

static void append_sections(input *in, string *json) {
    uint32_t wanted = take_number(in, 4);
    bool any = false;
    append_text(json, "[");
    for (unsigned index = 0; index < section_count; index++) {
        /* Most often all of them. */
        if (wanted != 0 && !(wanted >> index & 1)) continue;
        append_text(json, any ? ",\"" : "\"");
        append_text(json, sections[index]);
        append_text(json, "\"");
        any = true;
    }
    append_text(json, "]");
}

static const char *const hostile_values[] = {
    "null", "true", "false", "0", "-0", "1", "-1", "4", "1000000000", "1000000001", "9223372036854775807", "-9223372036854775808",
    "9223372036854775808", "1e308", "-1e308", "1e999", "0.1", "1E+2", "\"\"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud83d\\ude80\"",
    "\"\\ud83d\"", "\"\\udc00\\ud800\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\xEF\xBB\xBF\"", "\"\xFF\"", "\"\xED\xA0\x80\"", "[]", "{}",
    "[null]", "[[]]", "[\"\",\"\"]", "{\"id\":{}}", "[1,\"a\",{}]", "\"2023-02-30\"", "\"9999-12-31T23:59:59.999999999+14:00\"",
    "\"2023-08-21T\"", "\"0000\"", "\"-001\"", "\"en-US\"", "\"EN_gb\"", "\"zz\"", "\"e\xCC\x81n\"", "\"en-\"", "nul", "'x'", "01", "[1,]",
    "\"\n\"", "\"unfinished", "/* no */ 1", "NaN", "Infinity",
};

static const char *const valid_published[] = {"\"2023\"", "\"2023-08\"", "\"2023-08-21\"", "\"2023-08-21T10:00:00Z\"", "\"0001-01-01\""};
static const char *const valid_language[] = {"\"en\"", "\"de\"", "\"ru\"", "\"zh\"", "\"ja\"", "\"th\"", "\"ar\"", "\"und\""};
static const char *const valid_unit[] = {"\"bytes\"", "\"codepoints\"", "\"utf16\""};
static const char *const valid_repair[] = {"\"repair\"", "\"repair\"", "\"refuse\""};
static const char *const valid_title[] = {"\"\"", "\"Moon lander lost\"", "\"\\u202e\\u0000 x\"", "\"By Jane Doe\"", "\"月球。\""};
static const char *const valid_maximum[] = {"1", "16", "1000", "64000000", "1000000000"};
static const char *const valid_names[] = {
    "[]", "[{\"name\":\"Moon\",\"type\":\"ORG\"}]",
    ("[{\"name\":\"Jane Doe\",\"type\":\"PER\",\"key\":\"j\",\"aliases\":[\"Jane\",\"doe\",\"J.-D.\",\"DOE\"]},"
     "{\"name\":\"lander\",\"type\":\"MISC\",\"kind\":\"\\u0000\",\"key\":\"j\",\"aliases\":[\"the\",\"the lander\",\"月\",\"a\\u0000b\"]}]"),
    "[{\"name\":\"China\",\"type\":\"LOC\",\"aliases\":[\"a-b/c d.e\",\"@b\",\"A\",\"a a a a b\",\"9\",\"e\\u0301\"]}]",
};
static const char *const hostile_names[] = {
    "[{}]", "[null]", "[[]]", "[{\"name\":\"A\"}]", "[{\"type\":\"ORG\"}]", "[{\"name\":\"\",\"type\":\"ORG\"}]",
    "[{\"name\":\"\\u0000\",\"type\":\"ORG\"}]", "[{\"name\":\"A\",\"type\":\"org\"}]", "[{\"name\":1,\"type\":\"ORG\"}]",
    "[{\"name\":\"A\",\"type\":\"PER\",\"aliases\":\"B\"}]", "[{\"name\":\"A\",\"type\":\"PER\",\"aliases\":[\"...\"]}]",
    "[{\"name\":\"A\",\"type\":\"PER\",\"key\":\"\"}]", "[{\"name\":\"A\",\"type\":\"PER\",\"kind\":[]}]",
    "[{\"name\":\"A\",\"type\":\"PER\",\"nmae\":\"B\"}]", "{\"name\":\"A\",\"type\":\"PER\"}",
    "[{\"name\":\"a a a a a a a a a a a a a a a a a a a a a a a a a\",\"type\":\"LOC\"}]",
};
static const char *const valid_abbreviations[] = {"[]", "[\"Bros\"]", "[\"Bros.\",\"\",\".\",\"...\",\"\\u0000\",\"月\"]"};

#define ONE_OF(list) list[take_below(in, sizeof list / sizeof list[0])]

/* JSON nested, repeated or long. */
static void append_oversized(input *in, string *json) {
    static const unsigned counts[] = {8, 64, 512, 2047, 2048, 2049, 20000, 200000};
    static const char *const openings[] = {"[", "{\"a\":", "[[],", "\"", "[\"Bros\",", "1", " "};
    unsigned count = ONE_OF(counts);
    const char *opening = ONE_OF(openings);
    for (unsigned index = 0; index < count && json->length < LONGEST_TEXT / 4; index++) append_text(json, opening);
    if (take_byte(in) & 1) append_text(json, "\"]}");
}

/* Many names, or one that a text gave. */
static void append_names(input *in, string *json) {
    static const unsigned counts[] = {1, 16, 4096};
    unsigned count = ONE_OF(counts);
    input run = take_part(in, take_below(in, 64));
    for (unsigned index = 0; index < count && json->length < LONGEST_TEXT / 4; index++) {
        append_text(json, index ? ",{\"type\":\"PER\",\"name\":\"a" : "[{\"type\":\"ORG\",\"name\":\"a");
        append(json, (const char *)run.at, run.left);
        append_text(json, "\"}");
    }
    append_text(json, "]");
}

static void append_string(input *in, string *json) {
    input run = take_part(in, take_below(in, 64));
    append_text(json, "\"");
    append(json, (const char *)run.at, run.left);
    append_text(json, "\"");
}

static void append_value(input *in, string *json) {
    unsigned kind = take_below(in, 16);
    if (kind == 0) append_oversized(in, json);
    else if (kind < 4) append_string(in, json);
    else if (kind < 7) append_text(json, ONE_OF(hostile_names));
    else append_text(json, ONE_OF(hostile_values));
}

static void append_object(input *in, string *json, option_kind kind);

/* A member that holds. */
static void append_valid(input *in, string *json, const char *name) {
    if (!strcmp(name, "only")) append_sections(in, json);
    else if (!strcmp(name, "offsets")) append_text(json, ONE_OF(valid_unit));
    else if (!strcmp(name, "published")) append_text(json, ONE_OF(valid_published));
    else if (!strcmp(name, "language")) append_text(json, ONE_OF(valid_language));
    else if (!strcmp(name, "invalid_utf8")) append_text(json, ONE_OF(valid_repair));
    else if (!strcmp(name, "max_bytes")) append_text(json, ONE_OF(valid_maximum));
    else if (!strcmp(name, "abbreviations")) append_text(json, ONE_OF(valid_abbreviations));
    else if (!strcmp(name, "names") && take_byte(in) & 1) append_names(in, json);
    else if (!strcmp(name, "names")) append_text(json, ONE_OF(valid_names));
    else if (!strcmp(name, "a") || !strcmp(name, "b")) append_object(in, json, READING);
    else append_text(json, ONE_OF(valid_title));
}

static const char *const *names_of(option_kind kind) {
    static const char *const configuration[] = {"max_bytes", "abbreviations", "names", NULL};
    static const char *const reading[] = {"invalid_utf8", "title", "published", "language", "id", NULL};
    static const char *const reporting[] = {"only", "offsets", NULL};
    static const char *const analyzing[] = {"only", "invalid_utf8", "offsets", "title", "published", "language", "id", NULL};
    static const char *const comparing[] = {"offsets", "id", NULL};
    static const char *const pair[] = {"a", "b", "offsets", "id", NULL};
    static const char *const *const all[] = {configuration, reading, reporting, analyzing, comparing, pair};
    return all[kind];
}

/* An object of some of the members that there are; a hostile one has some that do not hold. */
static void append_object(input *in, string *json, option_kind kind) {
    uint8_t chosen = take_byte(in);
    uint8_t hostile = take_byte(in);
    const char *const *names = names_of(kind);
    bool any = false;
    append_text(json, "{");
    for (unsigned index = 0; names[index]; index++) {
        if (!(chosen >> index & 1)) continue;
        append_text(json, any ? ",\"" : "\"");
        append_text(json, names[index]);
        append_text(json, "\":");
        if (hostile >= 0xC0 && hostile >> (index % 6) & 1) append_value(in, json);
        else append_valid(in, json, names[index]);
        any = true;
    }
    if (hostile == 0xBF) append_text(json, any ? ",\"unknown\":1" : "\"\xFF\":1");
    append_text(json, "}");
}

string take_options(input *in, option_kind kind) {
    string json = {NULL, 0, 0};
    unsigned form = take_below(in, 8);
    if (form == 0) return json;
    if (form == 1) {
        input raw = take_part(in, take_byte(in));
        append(&json, (const char *)raw.at, raw.left);
    } else if (form == 2) {
        append_value(in, &json);
    } else {
        append_object(in, &json, kind);
    }
    return fitted(json);
}
