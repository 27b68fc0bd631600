package io.certwatch.product.engine;

import io.certwatch.product.engine.wording.FigureText;
import io.certwatch.product.engine.wording.Messages;
import org.jspecify.annotations.Nullable;

/** A criterion held against the figure that was found for it; no figure, or one that does not decide, is {@code UNKNOWN}. */
public record CriterionResult(String parameter, Wording label, String required, @Nullable String actual, Result result) {

    public enum Result {
        MET, NOT_MET, UNKNOWN
    }

    /** What people call the parameter. */
    public Wording name() {
        return label.equals(Wording.NONE) ? new Wording(parameter, parameter) : label;
    }

    /** The threshold as people say it: {@code at least 12 Tbps}. */
    public Wording threshold() {
        return new Wording(FigureText.threshold(required, Messages.CHINESE), FigureText.threshold(required, Messages.ENGLISH));
    }
}
