package io.certwatch.catalogue.edition;

import java.util.List;

/**
 * What an entry seems to continue.
 *
 * @param certainty from 0 to 1
 * @param because why, for a person to judge
 */
public record Descent(String entry, List<String> continues, double certainty, String because) {

    /** From here on it is taken without asking. */
    static final double CERTAIN = 0.8;

    public Descent {
        continues = List.copyOf(continues);
    }

    boolean certain() {
        return certainty >= CERTAIN;
    }

    Descent under(String code) {
        return new Descent(code, continues, certainty, because);
    }
}
