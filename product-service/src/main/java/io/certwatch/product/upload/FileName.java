package io.certwatch.product.upload;

import org.jspecify.annotations.Nullable;

/** The name that the client gave a file: one line without folders, at most 200 characters. */
public record FileName(String value) {

    private static final int LONGEST = 200;

    /** Null if nothing is left of it. */
    public static @Nullable FileName of(@Nullable String said) {
        if (said == null) return null;
        var name = said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029\\uFFFD]+", " ")
                .strip();
        if (name.length() <= LONGEST) return name.isEmpty() ? null : new FileName(name);
        int end = Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return new FileName(name.substring(0, end).strip());
    }
}
