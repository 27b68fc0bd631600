package io.certwatch.product.sweep;

import io.certwatch.platform.work.SingleInstanceLock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The leases of a test. A worker that an error kills releases nothing: its lease has to expire. */
final class InMemoryLeases {

    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    SingleInstanceLock instance() {
        return (name, work) -> taken.add(name) && run(name, work);
    }

    private boolean run(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            taken.remove(name);
            throw failure;
        }
        return taken.remove(name);
    }

    void runOut() {
        taken.clear();
    }
}
