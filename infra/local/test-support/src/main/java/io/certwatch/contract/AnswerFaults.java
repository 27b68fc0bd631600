package io.certwatch.contract;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** The differences between answers and the document found so far. */
final class AnswerFaults {

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    void add(List<String> found) {
        faults.addAll(found);
    }

    /** Without duplicates. */
    List<String> drain() {
        return Stream.generate(faults::poll)
                .takeWhile(fault -> fault != null)
                .distinct()
                .toList();
    }
}
