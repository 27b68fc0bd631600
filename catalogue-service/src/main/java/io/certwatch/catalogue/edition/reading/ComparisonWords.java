package io.certwatch.catalogue.edition.reading;

import static io.certwatch.edition.Comparison.AT_LEAST;
import static io.certwatch.edition.Comparison.AT_MOST;
import static io.certwatch.edition.Comparison.EQUAL;
import static io.certwatch.edition.Comparison.LESS_THAN;
import static io.certwatch.edition.Comparison.MORE_THAN;

import io.certwatch.edition.Comparison;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The words and signs of comparison in announcements. */
final class ComparisonWords {

    private static final Map<String, Comparison> WORDS = new LinkedHashMap<>();

    static {
        say(
                AT_LEAST, "≥", "≧", "⩾", ">=", "不得低于", "不得少于", "不得小于", "不应低于", "不应少于", "不应小于", "不低于", "不少于", "不小于",
                "大于或等于", "大于等于", "至少为", "至少");
        say(
                AT_LEAST,
                "at least",
                "no less than",
                "not less than",
                "no fewer than",
                "not fewer than",
                "no lower than",
                "not lower than",
                "not below",
                "a minimum of",
                "greater than or equal to");
        say(
                AT_MOST, "≤", "≦", "⩽", "<=", "不得超过", "不得大于", "不得高于", "不得多于", "不应超过", "不应大于", "不应高于", "不超过", "不大于",
                "不高于", "不多于", "小于或等于", "小于等于");
        say(
                AT_MOST,
                "at most",
                "no more than",
                "not more than",
                "not exceeding",
                "not above",
                "no greater than",
                "not greater than",
                "a maximum of",
                "less than or equal to");
        say(MORE_THAN, ">", "大于", "超过", "高于", "多于", "more than", "greater than", "exceeding", "above", "over");
        say(LESS_THAN, "<", "小于", "低于", "少于", "less than", "fewer than", "below", "under");
        say(EQUAL, "=", "等于", "equal to");
    }

    /** For folded text; of several that begin at one position the longest matches. */
    static final Pattern ANY = Pattern.compile(alternatives());
    /** Matches what appears in a scope only with a threshold: signs and unambiguous words anywhere, other words before a number. */
    static final Pattern TELLING = Pattern.compile("[≥≧⩾≤≦⩽<>]|不[得应]?[低少小超大高多][于过]|大于|小于|至少|等于|"
        + "(?:超过|高于|低于|多于|少于|=)\\s*+[0-9一二三四五六七八九十百千万两]|[0-9一二三四五六七八九十百千万亿两]\\S{0,6}(?:以上|以下|以内)|[:]\\s*+(?![0-9]++(?:[.-][0-9]*+)?[)）])[0-9]|\\b(?:at"
        + " least|at most|(?:no|not) (?:less|fewer|more|lower|greater) than|not exceeding|minimum of|maximum of|up"
        + " to)\\b|\\b(?:more than|less than|fewer than|greater"
        + " than|exceeding|above|below|over|under)\\s++(?:[0-9]|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|thousand|million)|[0-9]\\s?\\S{0,12}\\s{1,3}or"
        + " (?:more|less|above|fewer)\\b");
    /** Reverses a comparison that follows it. */
    static final Pattern NEGATION = Pattern.compile("(?:[不未非无勿莫]\\S{0,2}|\\b(?:not|no|never|nor|n't)(?: be)?)\\s*$");

    private ComparisonWords() {}

    static Comparison of(String word) {
        return Objects.requireNonNull(WORDS.get(word));
    }

    private static void say(Comparison comparison, String... words) {
        for (var word : words) WORDS.put(word, comparison);
    }

    private static String alternatives() {
        var words = WORDS.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(word -> Character.isLetter(word.charAt(0)) && word.charAt(0) < 128
                        ? "\\b" + word + "\\b"
                        : Pattern.quote(word));
        return String.join("|", words.toList());
    }
}
