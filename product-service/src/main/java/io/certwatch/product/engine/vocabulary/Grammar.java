package io.certwatch.product.engine.vocabulary;

import java.util.List;

/**
 * The function words of both languages that relate the names in a phrase. They are grammar, so they are not in the
 * lexicon.
 */
final class Grammar {

    private Grammar() {}

    static void addTo(Vocabulary.Builder vocabulary) {
        vocabulary.words(
                List.of(
                        "不含",
                        "不包含",
                        "不包括",
                        "不带",
                        "不支持",
                        "不具备",
                        "不是",
                        "除外",
                        "without",
                        "excluding",
                        "excl.",
                        "excludes",
                        "not including",
                        "not included",
                        "w/o",
                        "not a"),
                new Meaning(Role.NEGATION));
        vocabulary.words(
                List.of(
                        "含",
                        "内含",
                        "包含",
                        "包括",
                        "附带",
                        "配套含",
                        "带有",
                        "配备",
                        "标配",
                        "支持",
                        "可选",
                        "赠送",
                        "集成",
                        "with",
                        "w/",
                        "incl.",
                        "including",
                        "includes",
                        "included",
                        "plus",
                        "comes with",
                        "featuring",
                        "supports",
                        "supporting",
                        "bundled with",
                        "equipped with"),
                new Meaning(Role.INCLUSION));
        vocabulary.words(
                List.of(
                        "用于",
                        "适用于",
                        "适用",
                        "兼容",
                        "for",
                        "for use with",
                        "for use in",
                        "compatible with",
                        "to fit",
                        "fits",
                        "suitable for",
                        "designed for"),
                new Meaning(Role.PURPOSE));
        vocabulary.words(
                List.of("双向", "bidirectional", "bi-directional", "two-way", "both directions"),
                new Meaning(Role.BOTH_WAYS));
        vocabulary.words(
                List.of("单向", "unidirectional", "uni-directional", "one-way", "per direction", "each direction"),
                new Meaning(Role.ONE_WAY));
    }
}
