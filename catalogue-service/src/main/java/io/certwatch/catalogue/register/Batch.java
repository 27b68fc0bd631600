package io.certwatch.catalogue.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands things on a thousand at a time. */
final class Batch<T> {

    private static final int SIZE = 1_000;

    private final Consumer<List<T>> full;
    private final List<T> things = new ArrayList<>(SIZE);

    Batch(Consumer<List<T>> full) {
        this.full = full;
    }

    void add(T thing) {
        things.add(thing);
        if (things.size() == SIZE) end();
    }

    void end() {
        if (!things.isEmpty()) full.accept(List.copyOf(things));
        things.clear();
    }
}
