package io.certwatch.local;

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

import static com.sun.management.GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION;

/**
 * Says when the heap of the launcher is nearly full of what cannot be collected, and ends the launcher when it is full. It could then
 * only collect on and on, and would not even heed a signal; what was acknowledged is in the journal.
 */
final class HeapWatch {
    /** Of the old generation: fuller, and everything that comes and goes makes the next full collection. */
    private static final int NEARLY_FULL_PERCENT = 85;
    /** Of the whole heap. */
    private static final int FULL_PERCENT = 90;
    /** What a single collection finds may be about to go. */
    private static final int COLLECTIONS_IN_VAIN = 3;
    private static final long MIB = 1 << 20;

    private final long max;
    private final Consumer<String> say;
    private final Runnable end;
    private boolean isNearlyFull;
    private int inVain;

    /** @param max bytes that the heap may have */
    HeapWatch(long max, Consumer<String> say, Runnable end) {
        this.max = max;
        this.say = say;
        this.end = end;
    }

    /** Hears of every full collection of this process from now on. */
    void listen() {
        var heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .collect(Collectors.toSet());
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener(
                    (notification, _) -> hear((CompositeData) notification.getUserData(), heap),
                    notification -> notification.getType().equals(GARBAGE_COLLECTION_NOTIFICATION),
                    null);
        }
    }

    private void hear(CompositeData data, Set<String> heap) {
        var collection = GarbageCollectionNotificationInfo.from(data);
        if (!collection.getGcAction().equals("end of major GC")) return;
        var left = collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> heap.contains(pool.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        var old = left.stream().max(Comparator.comparingLong(MemoryUsage::getMax)).orElseThrow();
        collected(left.stream().mapToLong(MemoryUsage::getUsed).sum(), old.getUsed(), old.getMax());
    }

    /**
     * @param used bytes that are left in the heap after a full collection
     * @param old those of them in the old generation
     * @param maxOld bytes that the old generation may have
     */
    synchronized void collected(long used, long old, long maxOld) {
        var nearlyFull = 100 * old >= NEARLY_FULL_PERCENT * maxOld;
        if (nearlyFull && !isNearlyFull) {
            say.accept("the heap of the launcher is nearly full: the documents of the database stand-in, and what else stays, take %d of %d MiB. %s".formatted(old / MIB, maxOld / MIB, wayOut()));
        }
        isNearlyFull = nearlyFull;
        inVain = 100 * used >= FULL_PERCENT * max ? inVain + 1 : 0;
        if (inVain == COLLECTIONS_IN_VAIN) {
            say.accept("the heap of the launcher is full, %d MiB; it ends here, and its data stay. %s".formatted(max / MIB, wayOut()));
            end.run();
        }
    }

    private String wayOut() {
        return "Start it with more, such as CERTWATCH_LAUNCHER_HEAP=%dm.".formatted(2 * max / MIB);
    }
}
