package io.certwatch.product.engine;

import io.certwatch.platform.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A criterion and the figure found for it; {@code UNKNOWN} without a figure, or if the figure does not decide.
 *
 * @param figureName what the product's text calls the figure, as it is written there, if that is not what the criterion is
 *   called; null if it is, or if the figure has no name of its own
 */
public record CriterionResult(
        String parameter,
        Wording label,
        String required,
        @Nullable String actual,
        Result result,
        @Nullable String figureName) {

    /** A figure that is called what the criterion is called. */
    public CriterionResult(String parameter, Wording label, String required, @Nullable String actual, Result result) {
        this(parameter, label, required, actual, result, null);
    }

    public enum Result {
        MET,
        NOT_MET,
        UNKNOWN
    }

    /** The display name of the parameter. */
    public Wording name() {
        return label.equals(Wording.NONE) ? new Wording(parameter, parameter) : label;
    }

    /** The figure in words, where it is written in Chinese numerals; else as written. Null if there is none. */
    public @Nullable Wording figure() {
        return actual == null
                ? null
                : new Wording(FigureText.format(actual, Language.ZH), FigureText.format(actual, Language.EN));
    }

    /** The threshold in words: {@code at least 12 Tbps}. */
    public Wording threshold() {
        return new Wording(FigureText.threshold(required, Language.ZH), FigureText.threshold(required, Language.EN));
    }
}
