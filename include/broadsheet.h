/**
 * @file
 * broadsheet.h - reads news articles: their parts and measures, whom they name, who says what, when, and how two of them are akin.
 *
 * The contract, in one place:
 *
 *  - Text is a pointer and a length in bytes of UTF-8. NUL bytes are legal. Bytes that are not UTF-8 are an error with
 *    their position, or are read as U+FFFD when the options say {"invalid_utf8": "repair"}; spans then still point into
 *    the caller's bytes.
 *  - Configuration and options are a JSON object as pointer and length; NULL (or length 0) means defaults. An option
 *    that nothing knows, or a value of a wrong type, is an error whose message names it and lists what there is. Of a
 *    name that stands twice the last value counts. Options that are not UTF-8 are BROADSHEET_INVALID_UTF8.
 *  - Every function that can fail returns an int32_t: BROADSHEET_OK (0) or a negative status. A status number is never
 *    given another meaning. Details go to the caller's broadsheet_error where one is given; NULL is fine.
 *  - On failure the out-parameters are NULL or empty. On success the caller owns them and frees them with the function
 *    named beside the type. Every free function takes NULL. Things may be freed in any order.
 *  - Results are JSON in UTF-8: a broadsheet_buffer, NUL-terminated behind its length. Keys come in a fixed order, reals
 *    in a fixed precision: the same bytes in give the same bytes out, on any thread, on any machine. Each document
 *    begins with "schema": 1 and is described in schema/.
 *  - Spans are [start, end) in the unit that the option "offsets" names: "bytes" of the input (the default),
 *    "codepoints" or "utf16".
 *  - Nothing here opens a file, uses the network, reads a locale or a clock, or keeps state between calls. No call makes
 *    a thread, but broadsheet_desk_analyze_batch when told to use more than one.
 *  - Memory: a report takes about 9 bytes a byte of ordinary text, the counts alone little over 1, a comparison about 7 a
 *    byte of both. Texts made to be hard, of nothing but one-letter paragraphs, take up to 55, most of them in the
 *    result. Swift cannot report a failed allocation: where memory may run out, keep texts small with "max_bytes".
 *  - Once loaded the library stays in memory, whatever dlclose says: the Swift runtime in it cannot be unloaded. Loading
 *    it again costs nothing. A forked child may use what its parent opened.
 *  - Nothing crosses this boundary but what is written here: no exception, no signal, no exit.
 */
#ifndef BROADSHEET_H
#define BROADSHEET_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Version ---------------------------------------------------------------------------------------------------- */

#define BROADSHEET_VERSION_MAJOR 0 /**< raised when programs have to be changed */
#define BROADSHEET_VERSION_MINOR 1 /**< raised when something is added */
#define BROADSHEET_VERSION_PATCH 0 /**< raised when something is mended */

/** The release that this header came with. */
#define BROADSHEET_VERSION "0.1.0"

/** Changes whenever a program built against an older header could break. Bindings compare it with broadsheet_abi(). */
#define BROADSHEET_ABI 1

/** The version of the library that is loaded, as "0.1.0". Borrowed; lives as long as the library. */
const char *broadsheet_version(void);

/** The BROADSHEET_ABI of the library that is loaded. */
int32_t broadsheet_abi(void);

/* ---- Statuses and errors ---------------------------------------------------------------------------------------- */

#define BROADSHEET_OK 0                  /**< done */
#define BROADSHEET_INVALID_ARGUMENT (-1) /**< NULL where something is needed, or a value out of its range */
#define BROADSHEET_INVALID_UTF8 (-2)     /**< position: the first byte that is not UTF-8 */
#define BROADSHEET_TOO_LARGE (-3)        /**< longer than the desk's max_bytes */
#define BROADSHEET_INVALID_JSON (-4)     /**< options that are no JSON object; position: where in them */
#define BROADSHEET_UNKNOWN_OPTION (-5)   /**< the message lists the options there are */
#define BROADSHEET_INVALID_OPTION (-6)   /**< the message says what the option takes */
#define BROADSHEET_OUT_OF_MEMORY (-7)    /**< a result could not be given its memory */
#define BROADSHEET_CANCELLED (-8)        /**< the progress function asked to stop */

/** The name of a status, as "invalid_utf8"; "unknown" for a number that is none. Borrowed; lives as long as the library. */
const char *broadsheet_status_name(int32_t status);

/** What went wrong. The caller owns it; a call that fails fills it, a call that succeeds clears it. */
typedef struct broadsheet_error {
    int32_t status;    /**< what the function returned */
    int64_t position;  /**< a byte of the input or of the options; -1 where there is none */
    char message[256]; /**< a sentence in UTF-8, NUL-terminated */
} broadsheet_error;

/* ---- Buffers ---------------------------------------------------------------------------------------------------- */

/** A result. Owned by the caller: free it with broadsheet_buffer_free, which takes NULL, and empties it. */
typedef struct broadsheet_buffer {
    char *data;    /**< NUL-terminated; NULL when empty */
    size_t length; /**< without the NUL */
} broadsheet_buffer;

/** Frees a result and empties its buffer. NULL and an empty buffer are fine. */
void broadsheet_buffer_free(broadsheet_buffer *buffer);

/* ---- The desk --------------------------------------------------------------------------------------------------- */

/**
 * The engine. Immutable once opened: any number of threads may use one desk at a time, and so may a forked child.
 *
 *     configuration: {"max_bytes": 64000000,           the longest text read, up to 1000000000
 *                     "abbreviations": ["Bros", ...],  behind which no sentence ends
 *                     "names": [{"name": "Acme Corporation", "type": "ORG", "kind": "company", "key": "acme",
 *                                "aliases": ["Acme", "ACM"]}, ...]}
 *
 * names: what the caller watches. The name and each alias are found as whole words, before any name the library finds, as
 * one entity of that type (PER, ORG, LOC, MISC), kind, key and name; kind, key and aliases may be absent. A word written in
 * capitals is found in capitals only, a word with a capital with one, any other in any case. The longest counts, of equal
 * ones the first. At most 1000000 names and aliases of 24 tokens and 1000 bytes each; opening takes about 4 us for each.
 */
typedef struct broadsheet_desk broadsheet_desk;

/** Opens a desk with a configuration, NULL for defaults. */
int32_t broadsheet_desk_open(const char *configuration, size_t length, broadsheet_desk **desk, broadsheet_error *error);

/** Articles that were read at the desk keep what they need of it: it may be freed before them. */
void broadsheet_desk_free(broadsheet_desk *desk);

/* ---- Reading ---------------------------------------------------------------------------------------------------- */

/**
 * What reading one text gives. It holds its own copy of the text, and never changes: any number of threads may use it.
 *
 *     options: {"id": "a1",                      comes back in the report
 *               "title": "Moon lander lost",     where the headline comes apart from the text
 *               "published": "2023-08-21",       ISO 8601: a year, a month, a day, or a day and time
 *               "language": "en",                ISO 639-1, instead of a guess
 *               "invalid_utf8": "refuse"}        or "repair"
 */
typedef struct broadsheet_article broadsheet_article;

/** Reads a text, which the article copies. */
int32_t broadsheet_article_read(const broadsheet_desk *desk, const char *text, size_t length, const char *options,
                                size_t options_length, broadsheet_article **article, broadsheet_error *error);

/** Frees an article. NULL is fine. */
void broadsheet_article_free(broadsheet_article *article);

/* ---- Analysing -------------------------------------------------------------------------------------------------- */

/**
 * The report of an article that was read.
 *
 *     options: {"only": ["counts", "readability"],   sections: article, sentences, tokens, language, counts,
 *                                                    readability, entities, quotations, times; default: all but
 *                                                    tokens. Sections of language are for English only
 *               "offsets": "bytes"}                  or "codepoints", "utf16"
 *
 *     {"schema":1,"library":"0.1.0","id":null,"offsets":"bytes","notes":[],
 *      "counts":{"words":315,"sentences":15,...},
 *      "readability":{"flesch_reading_ease":{"value":35.12,"definition":"206.835 - ...","inputs":{"words":315,...}},...},
 *      "entities":[{"id":0,"key":"RU","type":"LOC","kind":"country","name":"Russia","confidence":0.93,
 *                   "mentions":[{"span":[10,16],"form":"name"},{"span":[128,134],"form":"name"},...]},...],
 *      "quotations":[{"span":[432,483],"spans":[[432,483]],"kind":"indirect","cue":{"span":[426,431]},
 *                     "speaker":{"span":[412,421],"entity":3}},...],
 *      "times":[{"id":0,"span":[285,293],"type":"DURATION","value":"P50Y"},...]}
 */
int32_t broadsheet_article_report(const broadsheet_article *article, const char *options, size_t length,
                                  broadsheet_buffer *report, broadsheet_error *error);

/** Reads and reports in one call: options are those of broadsheet_article_read and broadsheet_article_report together. */
int32_t broadsheet_desk_analyze(const broadsheet_desk *desk, const char *text, size_t length, const char *options,
                                size_t options_length, broadsheet_buffer *report, broadsheet_error *error);

/**
 * What was counted in the body, for a tight loop. For other languages than English the four figures of syllables are 0,
 * and absent from the report.
 */
typedef struct broadsheet_counts {
    int64_t words;           /**< a contraction, a hyphenated compound or a number is one */
    int64_t sentences;       /**< that hold a word */
    int64_t paragraphs;      /**< that hold a word */
    int64_t characters;      /**< neither white space nor combining marks */
    int64_t letters;         /**< no digits, no combining marks */
    int64_t alphanumerics;   /**< letters and digits within words, as ARI counts */
    int64_t syllables;       /**< of the words */
    int64_t monosyllables;   /**< words of one syllable */
    int64_t polysyllables;   /**< words of three syllables or more, as SMOG counts */
    int64_t complex_words;   /**< the same as Gunning counts: no names, compounds or endings */
    int64_t long_words;      /**< of more than six letters, as LIX counts */
    int64_t distinct_words;  /**< letter case and accents folded */
    int64_t reading_seconds; /**< at 238 words a minute */
} broadsheet_counts;

/** The counts alone, without a document. */
int32_t broadsheet_article_count(const broadsheet_article *article, broadsheet_counts *counts, broadsheet_error *error);

/** The syllables of one English word: at least 1 where it holds a letter or digit, else 0. */
int32_t broadsheet_desk_syllables(const broadsheet_desk *desk, const char *word, size_t length, int32_t *syllables,
                                  broadsheet_error *error);

/* ---- Analysing many --------------------------------------------------------------------------------------------- */

/** One text of a batch, and options of its own (NULL: those of the batch; otherwise they go before them). */
typedef struct broadsheet_document {
    const char *text;      /**< UTF-8 */
    size_t length;         /**< of the text, in bytes */
    const char *options;   /**< as broadsheet_desk_analyze takes them */
    size_t options_length; /**< of the options, in bytes */
} broadsheet_document;

/** One result of a batch: a status, and either the report or what went wrong. */
typedef struct broadsheet_result {
    broadsheet_buffer report; /**< free each with broadsheet_buffer_free */
    broadsheet_error error;   /**< its status is BROADSHEET_OK where there is a report */
} broadsheet_result;

/** Called on the calling thread now and then, and at the end. Returning anything but 0 stops the batch. */
typedef int32_t (*broadsheet_progress)(size_t done, size_t total, void *payload);

/**
 * Analyses `count` documents into `results`, an array of as many, in their order. A bad document has its status in its
 * own result and never fails the batch. `threads`: how many work on it, the calling one included; 0 or 1 makes none.
 * When the progress function stops the batch the status is BROADSHEET_CANCELLED; results not reached have that status
 * too, the others stand and are the caller's.
 */
int32_t broadsheet_desk_analyze_batch(const broadsheet_desk *desk, const broadsheet_document *documents, size_t count,
                                      const char *options, size_t options_length, int32_t threads,
                                      broadsheet_progress progress, void *payload, broadsheet_result *results,
                                      broadsheet_error *error);

/* ---- Comparing -------------------------------------------------------------------------------------------------- */

#define BROADSHEET_UNRELATED 0  /**< nothing in common */
#define BROADSHEET_RELATED 1    /**< the same matter, another event */
#define BROADSHEET_SAME_STORY 2 /**< both report one event */
#define BROADSHEET_REWRITE 3    /**< one was written from the other, or both from one original */
#define BROADSHEET_COPY 4       /**< word for word, for the most part */

#define BROADSHEET_NO_DIRECTION 0 /**< not to be told */
#define BROADSHEET_A_FROM_B 1     /**< a was written from b */
#define BROADSHEET_B_FROM_A 2     /**< b was written from a */

/** How two articles are akin. Every score is 0 to 1. */
typedef struct broadsheet_relation {
    int32_t verdict;   /**< BROADSHEET_UNRELATED ... BROADSHEET_COPY */
    int32_t direction; /**< BROADSHEET_NO_DIRECTION, ... */
    double confidence;   /**< of the verdict */
    double story;        /**< the chance that both report one event */
    double derived;      /**< the chance that one was written from the other, or both from one original */
    double verbatim;     /**< the share of the shorter found word for word in the other, credited quotations left out */
    double verbatim_all; /**< the same, with them */
    double paraphrase;   /**< the share of its sentences restated in the other */
} broadsheet_relation;

/** The relation alone, for a tight loop. */
int32_t broadsheet_article_relate(const broadsheet_article *a, const broadsheet_article *b, broadsheet_relation *relation,
                                  broadsheet_error *error);

/**
 * The comparison of two articles that were read, at one desk or at two.
 *
 *     options: {"id": "pair-1", "offsets": "bytes"}
 *
 *     {"schema":1,"library":"0.1.0","id":null,"offsets":"bytes","notes":[],
 *      "relation":{"verdict":"rewrite","confidence":0.9,"scores":{"story":0.99,"derived":0.9,"verbatim":0.1,
 *                  "verbatim_all":0.1,"paraphrase":0.6},"direction":null},
 *      "alignment":[{"a":[2],"b":[1,2],"score":0.8,"kind":"paraphrase"},...],
 *      "unmatched":{"a":[9],"b":[10]},"passages":[{"a":[301,352],"b":[377,428]},...],
 *      "furniture":{"a":[[0,94]],"b":[]}}
 */
int32_t broadsheet_article_compare(const broadsheet_article *a, const broadsheet_article *b, const char *options,
                                   size_t length, broadsheet_buffer *comparison, broadsheet_error *error);

/**
 * Reads two texts and compares them.
 *
 *     options: {"id": "pair-1", "offsets": "bytes", "a": {...}, "b": {...}}    a and b: the options of reading each
 */
int32_t broadsheet_desk_compare(const broadsheet_desk *desk, const char *a, size_t a_length, const char *b, size_t b_length,
                                const char *options, size_t options_length, broadsheet_buffer *comparison,
                                broadsheet_error *error);

#ifdef __cplusplus
}
#endif

#endif
