package io.certwatch.product.aggregate.sale;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who decided what an answer rests on.
 *
 * @param by as the person said
 * @param reason in the person's own words
 * @param on the day of the decision, in China; null if it is not kept
 */
public record SalePerson(String by, String reason, @Nullable LocalDate on) {

    private static final Pattern END = Pattern.compile("[.。\\s]+$");

    /** The reason without its full stop: the sentence that quotes it has its own. */
    String quoted() {
        return END.matcher(reason).replaceFirst("");
    }
}
