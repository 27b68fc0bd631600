package io.certwatch.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a list and the cursor of the next, which is null on the last page. */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Of items read with one more than asked for: the one too many tells that there is a next page. */
    public static <T> Page<T> of(List<T> items, int limit, Function<T, String> position) {
        if (items.size() <= limit) {
            return new Page<>(items, null);
        }
        var shown = items.subList(0, limit);
        return new Page<>(shown, Cursor.encode(position.apply(shown.getLast())));
    }

    public <R> Page<R> map(Function<T, R> form) {
        return new Page<>(items.stream().map(form).toList(), next);
    }
}
