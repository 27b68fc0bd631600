package io.certwatch.local;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
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
    private static final int NEARLY_FULL_PERCENT = 80;
    private static final int FULL_PERCENT = 97;
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
        collected(collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> heap.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum());
    }

    /** @param used bytes that are left after a full collection */
    synchronized void collected(long used) {
        var percent = 100 * used / max;
        if (percent >= NEARLY_FULL_PERCENT && !isNearlyFull) {
            say.accept("the heap of the launcher is nearly full, %d of %d MiB: the database stand-in keeps every document in it. %s".formatted(used / MIB, max / MIB, wayOut()));
        }
        isNearlyFull = percent >= NEARLY_FULL_PERCENT;
        inVain = percent >= FULL_PERCENT ? inVain + 1 : 0;
        if (inVain == COLLECTIONS_IN_VAIN) {
            say.accept("the heap of the launcher is full, %d MiB; it ends here, and its data stay. %s".formatted(max / MIB, wayOut()));
            end.run();
        }
    }

    private String wayOut() {
        return "Start it with more, such as CERTWATCH_LAUNCHER_HEAP=%dm.".formatted(2 * max / MIB);
    }
}
