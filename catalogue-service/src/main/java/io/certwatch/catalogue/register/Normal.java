package io.certwatch.catalogue.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms of a text that let the same be found again, however it was typed. */
public final class Normal {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern IGNORED = Pattern.compile("[\\s()\\[\\]【】]");

    private Normal() {}

    /** The same characters in their usual width, single spaces between. */
    static String text(String text) {
        return spaced(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    }

    /** For comparing only: without case, spaces and brackets. */
    public static String key(String text) {
        return IGNORED.matcher(text(text).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Single spaces between. */
    static String spaced(String text) {
        return SPACE.matcher(text).replaceAll(" ");
    }
}
