package io.certwatch.product.checklist;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a list page by page while the stream is read. */
final class Pages {

    private Pages() {}

    interface Page<T, P> {
        /** @param after the position of the last element of the page before; null for the first page */
        List<T> read(@Nullable P after);
    }

    /** @param limit of a page; a shorter one is the last */
    static <T, P> Stream<T> of(Page<T, P> page, Function<T, P> position, int limit) {
        return lists(page, position, null, limit).flatMap(List::stream);
    }

    static <T, P> Stream<List<T>> lists(Page<T, P> page, Function<T, P> position, @Nullable P after, int limit) {
        return Stream.iterate(
                page.read(after),
                read -> !read.isEmpty(),
                read -> read.size() < limit ? List.of() : page.read(position.apply(read.getLast())));
    }
}
