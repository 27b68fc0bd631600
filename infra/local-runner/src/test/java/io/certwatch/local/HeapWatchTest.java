package io.certwatch.local;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeapWatchTest {
    private static final long MIB = 1 << 20;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AtomicInteger ends = new AtomicInteger();
    private final HeapWatch watch = new HeapWatch(1000 * MIB, lines::add, ends::incrementAndGet);

    @Test
    void warnsOnceOfAHeapThatIsNearlyFull() {
        leave(700, 810, 850, 900);

        assertThat(lines).containsExactly("the heap of the launcher is nearly full, 810 of 1000 MiB: the database stand-in keeps every document in it. "
                + "Start it with more, such as CERTWATCH_LAUNCHER_HEAP=2000m.");
        assertThat(ends).hasValue(0);
    }

    @Test
    void warnsAgainIfItWasEmptierMeanwhile() {
        leave(810, 500, 820);

        assertThat(lines).hasSize(2);
    }

    @Test
    void endsOnceItIsFullAndStaysFull() {
        leave(980, 990, 900, 980, 990);
        assertThat(ends).hasValue(0);

        leave(990);

        assertThat(ends).hasValue(1);
        assertThat(lines).last().asString().startsWith("the heap of the launcher is full, 1000 MiB; it ends here, and its data stay.");
    }

    @Test
    void hearsOfTheCollectionsOfItsProcess() {
        new HeapWatch(MIB, lines::add, () -> {}).listen();

        System.gc();

        Awaitility.await().until(() -> !lines.isEmpty());
        assertThat(lines).first().asString().contains("nearly full").contains(" of 1 MiB");
    }

    private void leave(long... mebibytes) {
        for (var used : mebibytes) watch.collected(used * MIB);
    }
}
