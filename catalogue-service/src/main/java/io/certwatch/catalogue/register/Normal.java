package io.certwatch.catalogue.register;

import java.text.Normalizer;
import java.util.Locale;

/** Forms of a text that let the same be found again, however it was typed. */
public final class Normal {

    private Normal() {}

    /** The same characters in their usual width, single spaces between. */
    static String text(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
    }

    /** For comparing only: without case, spaces and brackets. */
    public static String key(String text) {
        return text(text).toLowerCase(Locale.ROOT).replaceAll("[\\s()\\[\\]【】]", "");
    }
}
