package io.certwatch.catalogue.lexicon;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The maximum size of senses as JSON in bytes. An event above the broker's limit of 1 MiB could never leave the outbox. */
final class SensesSize {

    static final int LARGEST = 900_000;

    private SensesSize() {}

    static long of(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                                .mapToLong(field -> of(String.valueOf(field.getKey())) + of(field.getValue()))
                                .sum()
                        + 2;
            case Collection<?> list -> list.stream().mapToLong(SensesSize::of).sum() + 3;
            case null -> "null,".length();
            default ->
                String.valueOf(value).chars().mapToLong(SensesSize::bytes).sum() + "\"\",".length();
        };
    }

    private static int bytes(int letter) {
        if (letter < ' ') return "\\u0000".length();
        if (letter == '"' || letter == '\\') return 2;
        return letter < 0x80 ? 1 : letter < 0x800 ? 2 : 3;
    }
}
