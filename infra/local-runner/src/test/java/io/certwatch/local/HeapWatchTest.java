package io.certwatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class HeapWatchTest {
    private static final long MIB = 1 << 20;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AtomicInteger ends = new AtomicInteger();
    private final HeapWatch watch = new HeapWatch(1000 * MIB, lines::add, ends::incrementAndGet);

    @Test
    void warnsOnceOfANearlyFullHeap() {
        leave(400, 600, 620, 660);

        assertThat(lines)
                .containsExactly(
                        "the heap of the launcher is nearly full: the documents of the database stand-in, and what"
                                + " else stays, take 600 of 700 MiB. Start it with more, such as"
                                + " CERTWATCH_LAUNCHER_HEAP=2000m.");
        assertThat(ends).hasValue(0);
    }

    @Test
    void warnsAgainAfterARecovery() {
        leave(600, 500, 620);

        assertThat(lines).hasSize(2);
    }

    @Test
    void endsWhenTheHeapStaysFull() {
        leave(900, 910, 890, 900, 910);
        assertThat(ends).hasValue(0);

        leave(910);

        assertThat(ends).hasValue(1);
        assertThat(lines)
                .last()
                .asString()
                .startsWith("the heap of the launcher is full, 1000 MiB; it ends here, and its data stay.");
    }

    @Test
    void observesCollectionsOfItsProcess() {
        var warnings = new AtomicInteger();
        new HeapWatch(MIB, lines::add, warnings::incrementAndGet).listen();

        Awaitility.await().until(() -> {
            System.gc();
            return warnings.get() > 0;
        });
        assertThat(lines).last().asString().startsWith("the heap of the launcher is full, 1 MiB");
    }

    /** Reports successive collections, each with the given use of the heap. */
    private void leave(long... mebibytes) {
        for (var used : mebibytes) watch.onCollected(used * MIB, Math.min(used, 700) * MIB, 700 * MIB);
    }
}
