package io.certwatch.product.engine.criteria;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.quantity.Located;
import io.certwatch.quantity.Quantity;
import java.util.List;
import java.util.Locale;

/** Times of a thousand instructions, as data sheets of controllers give them: `0.065ms/K步` is 0.065 µs for each. */
final class Thousands {

    private static final List<String> BEHIND = LANGUAGE.words("per-thousand");
    private static final List<String> BEFORE = LANGUAGE.words("of-thousand");
    private static final int NEAR = 24;
    private static final int DIGITS = 3;

    private Thousands() {}

    static List<Located> ofOne(List<Located> found, String field) {
        return found.stream()
                .map(each -> isOfThousand(each, field) ? ofOne(each) : each)
                .toList();
    }

    private static boolean isOfThousand(Located figure, String field) {
        var behind = field.substring(figure.end(), Math.min(field.length(), figure.end() + NEAR));
        var before = field.substring(Math.max(0, figure.phraseStart() - NEAR), figure.phraseStart());
        return beginsWithAny(compact(behind), BEHIND) || containsAny(compact(before), BEFORE);
    }

    private static String compact(String text) {
        return text.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static boolean beginsWithAny(String text, List<String> words) {
        return words.stream().anyMatch(text::startsWith);
    }

    private static boolean containsAny(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }

    private static Located ofOne(Located figure) {
        return new Located(
                figure.start(),
                figure.end(),
                ofOne(figure.quantity()),
                figure.unit(),
                figure.from() == null ? null : ofOne(figure.from()),
                figure.bound(),
                figure.phraseStart(),
                figure.phraseEnd());
    }

    private static Quantity ofOne(Quantity ofThousand) {
        return new Quantity(ofThousand.value().movePointLeft(DIGITS), ofThousand.dimension());
    }
}
