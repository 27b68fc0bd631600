package io.certwatch.local;

import static com.sun.management.GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Warns when live objects nearly fill the heap of the launcher, and ends the launcher when they do. It would otherwise only collect
 * garbage and not react to signals; acknowledged writes are in the journal.
 */
final class HeapWatch {
    /** Share of the old generation; above it, short-lived objects cause one full collection after another. */
    private static final int NEARLY_FULL_PERCENT = 85;
    /** Share of the whole heap. */
    private static final int FULL_PERCENT = 90;
    /** Consecutive full collections, since a single one may find objects that are about to be released. */
    private static final int COLLECTIONS_IN_VAIN = 3;

    private static final long MIB = 1 << 20;

    private final long max;
    private final Consumer<String> say;
    private final Runnable end;
    private boolean isNearlyFull;
    private int inVain;

    /** @param max maximum bytes of the heap */
    HeapWatch(long max, Consumer<String> say, Runnable end) {
        this.max = max;
        this.say = say;
        this.end = end;
    }

    /** Observes every full collection of this process from now on. */
    void listen() {
        var heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .collect(Collectors.toSet());
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, _) -> observe((CompositeData) notification.getUserData(), heap),
                            notification -> notification.getType().equals(GARBAGE_COLLECTION_NOTIFICATION),
                            null);
        }
    }

    private void observe(CompositeData data, Set<String> heap) {
        var collection = GarbageCollectionNotificationInfo.from(data);
        if (!collection.getGcAction().equals("end of major GC")) return;
        var left = collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> heap.contains(pool.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        var old =
                left.stream().max(Comparator.comparingLong(MemoryUsage::getMax)).orElseThrow();
        onCollected(left.stream().mapToLong(MemoryUsage::getUsed).sum(), old.getUsed(), old.getMax());
    }

    /**
     * @param used bytes used in the heap after a full collection
     * @param old bytes of these in the old generation
     * @param maxOld maximum bytes of the old generation
     */
    synchronized void onCollected(long used, long old, long maxOld) {
        var nearlyFull = 100 * old >= NEARLY_FULL_PERCENT * maxOld;
        if (nearlyFull && !isNearlyFull) {
            say.accept(
                    "the heap of the launcher is nearly full: the documents of the database stand-in, and what else stays, take %d of %d MiB. %s"
                            .formatted(old / MIB, maxOld / MIB, wayOut()));
        }
        isNearlyFull = nearlyFull;
        inVain = 100 * used >= FULL_PERCENT * max ? inVain + 1 : 0;
        if (inVain == COLLECTIONS_IN_VAIN) {
            say.accept("the heap of the launcher is full, %d MiB; it ends here, and its data stay. %s"
                    .formatted(max / MIB, wayOut()));
            end.run();
        }
    }

    private String wayOut() {
        return "Start it with more, such as CERTWATCH_LAUNCHER_HEAP=%dm.".formatted(2 * max / MIB);
    }
}
