package io.certwatch.importjob;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Collects items and hands them on in batches of at most 1000 items or about a million characters. */
public final class Batcher<T> {

    private static final int SIZE = 1_000;
    private static final int MAX_WEIGHT = 1 << 20;

    private final Consumer<List<T>> consumer;
    private final ToLongFunction<T> weight;
    private final List<T> items = new ArrayList<>(SIZE);
    private long totalWeight;

    public Batcher(Consumer<List<T>> consumer) {
        this(consumer, _ -> 0);
    }

    /** @param weight the size of an item in characters */
    public Batcher(Consumer<List<T>> consumer, ToLongFunction<T> weight) {
        this.consumer = consumer;
        this.weight = weight;
    }

    public void add(T item) {
        items.add(item);
        totalWeight += weight.applyAsLong(item);
        if (items.size() == SIZE || totalWeight >= MAX_WEIGHT) end();
    }

    public void end() {
        if (!items.isEmpty()) consumer.accept(List.copyOf(items));
        items.clear();
        totalWeight = 0;
    }
}
