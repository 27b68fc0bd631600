package io.certwatch.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list with the cursor of the next page; null on the last one. */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Expects up to {@code limit + 1} items; the additional one indicates a next page. */
    public static <T> Page<T> of(List<T> items, int limit, Function<T, String> position) {
        if (items.size() <= limit) return new Page<>(items, null);
        var shown = items.subList(0, limit);
        return new Page<>(shown, Cursor.encode(position.apply(shown.getLast())));
    }

    public <R> Page<R> map(Function<T, R> form) {
        return new Page<>(items.stream().map(form).toList(), next);
    }
}
