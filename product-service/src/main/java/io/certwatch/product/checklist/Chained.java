package io.certwatch.product.checklist;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads one source after the other, each only when it is reached. A stream of streams would read a whole source before it
 * passes on its first element.
 */
final class Chained<T> implements Iterator<T> {

    private final Iterator<Supplier<Iterator<T>>> sources;
    private Iterator<T> current = Collections.emptyIterator();

    private Chained(List<Supplier<Iterator<T>>> sources) {
        this.sources = sources.iterator();
    }

    /** The elements of all lists of all sources. */
    static <T> Stream<T> stream(List<Supplier<Iterator<List<T>>>> sources) {
        var lists = Spliterators.spliteratorUnknownSize(new Chained<>(sources), Spliterator.ORDERED);
        return StreamSupport.stream(lists, false).flatMap(List::stream);
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && sources.hasNext()) {
            current = sources.next().get();
        }
        return current.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) throw new NoSuchElementException();
        return current.next();
    }
}
