package io.certwatch.catalogue.watching;

import java.util.regex.Pattern;

/** A short name that a steward chooses; appears in certificates and events. */
public record SourceId(String value) {

    private static final Pattern WRITTEN = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");

    public static boolean valid(String text) {
        return WRITTEN.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
