package io.certwatch.catalogue.edition;

import io.certwatch.platform.text.Sentence;
import java.util.List;

/**
 * The predecessors that an entry probably continues.
 *
 * @param certainty from 0 to 1
 * @param because the reason, for the steward
 */
public record Descent(String entry, List<String> continues, double certainty, Sentence because) {

    /** From this certainty on, a predecessor is accepted without asking a steward. */
    public static final double CERTAIN = 0.8;

    public Descent {
        continues = List.copyOf(continues);
    }

    public boolean certain() {
        return certainty >= CERTAIN;
    }

    Descent under(String code) {
        return new Descent(code, continues, certainty, because);
    }
}
