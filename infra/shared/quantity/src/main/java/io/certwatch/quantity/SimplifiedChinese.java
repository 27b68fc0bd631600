package io.certwatch.quantity;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The simplified form of each traditional Chinese character. The pairs are those of ICU's transliterator {@code
 * Traditional-Simplified}, in a file, because ICU takes half a second to load them.
 */
public final class SimplifiedChinese {

    private static final char[] TABLE = table();

    private SimplifiedChinese() {}

    /** Any other character is returned unchanged. */
    public static char of(char c) {
        return TABLE[c];
    }

    private static char[] table() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) table[c] = (char) c;
        var name = "traditional-simplified.txt";
        try (var file = requireNonNull(SimplifiedChinese.class.getResourceAsStream(name), name)) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            for (int i = 0; i < lines[0].length(); i++) table[lines[0].charAt(i)] = lines[1].charAt(i);
            return table;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
