package io.certwatch.product.productimport.reading;

import io.certwatch.product.aggregate.Market;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.tabular.WordList;
import java.util.regex.Pattern;

/** Reads what people write for one of a few values, or for none. */
final class Values {

    private static final WordList WORDS = WordList.beside(Values.class, "values.txt");

    private static final Pattern BRACKET = Pattern.compile("[(（\\[【]");

    private Values() {}

    /** Whether a text stands for no value: {@code -}, {@code N/A}. */
    static boolean none(String text) {
        return text.isBlank() || WordList.normalize(text).isEmpty() || WORDS.means(text, "none") || isUndecided(text);
    }

    /** Whether a text stands for a day that is not decided yet: {@code 待定}, {@code TBD}. */
    static boolean isUndecided(String text) {
        return WORDS.means(text, "undecided");
    }

    static boolean noDay(String text) {
        return none(text) || WORDS.means(text, "noDay");
    }

    /** Whether a text says that a validity has no last day: {@code 长期}. */
    static boolean isEndless(String text) {
        return WORDS.means(text, "endless");
    }

    /** Ignores what follows in brackets, which does not change the status. */
    static Market.Status status(String text) {
        var word = WORDS.meaning(text).or(() -> WORDS.meaning(BRACKET.split(text, 2)[0]));
        try {
            return Market.status(word.orElse(text));
        } catch (InvalidField unread) {
            throw new InvalidField("market.status", Explanation.of("problem.market-word", text.strip()));
        }
    }

    static boolean yes(String text) {
        var word = WORDS.meaning(text).orElse("");
        if (word.equals("true") || word.equals("false")) return word.equals("true");
        throw new InvalidField("usedInCii", Explanation.of("problem.yes-or-no", text));
    }
}
