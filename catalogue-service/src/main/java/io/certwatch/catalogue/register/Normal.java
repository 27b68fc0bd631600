package io.certwatch.catalogue.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Normal forms of texts, for comparison and search. */
public final class Normal {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern IGNORED = Pattern.compile("[\\s()\\[\\]【】]");

    private Normal() {}

    /** Normalizes character width and spaces. */
    static String text(String text) {
        return collapseSpaces(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    }

    /** For comparison only: removes case, spaces and brackets. */
    public static String key(String text) {
        return IGNORED.matcher(text(text).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    static String collapseSpaces(String text) {
        return SPACE.matcher(text).replaceAll(" ");
    }
}
