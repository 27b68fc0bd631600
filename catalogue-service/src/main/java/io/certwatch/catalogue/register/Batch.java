package io.certwatch.catalogue.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Hands things on a thousand at a time, or fewer that are heavy. */
final class Batch<T> {

    private static final int SIZE = 1_000;
    private static final int HEAVY = 1 << 20;

    private final Consumer<List<T>> full;
    private final ToLongFunction<T> weight;
    private final List<T> things = new ArrayList<>(SIZE);
    private long weighed;

    Batch(Consumer<List<T>> full) {
        this(full, _ -> 0);
    }

    /** @param weight of one, in characters */
    Batch(Consumer<List<T>> full, ToLongFunction<T> weight) {
        this.full = full;
        this.weight = weight;
    }

    void add(T thing) {
        things.add(thing);
        weighed += weight.applyAsLong(thing);
        if (things.size() == SIZE || weighed >= HEAVY) end();
    }

    void end() {
        if (!things.isEmpty()) full.accept(List.copyOf(things));
        things.clear();
        weighed = 0;
    }
}
