package io.certwatch.notification.delivery;

import io.certwatch.notification.delivery.Deliveries.Claimed;
import io.certwatch.notification.timing.Wakeups;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Claims due deliveries, up to a limit, and sends each in its own thread. */
final class DeliverDue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverDue.class);

    /** Claimed deliveries per delivery in progress: a claim queries the whole collection. */
    private static final int CLAIMED_PER_SLOT = 8;

    /** Planned deliveries beyond this limit are found by a query. */
    private static final int KNOWN_AT_MOST = 10_000;

    private final BlockingQueue<Delivery> known = new LinkedBlockingQueue<>(KNOWN_AT_MOST);
    private final Deliveries deliveries;
    private final Consumer<Claimed> deliverOne;
    private final Channel channel;
    private final Duration lease;
    private final int capacity;
    private final InstantSource clock;
    private final Wakeups wakeups;
    private final Semaphore freeSlots;
    private final Semaphore atATime;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("delivery-", 0).factory());

    DeliverDue(
            Deliveries deliveries,
            Consumer<Claimed> deliverOne,
            Channel channel,
            Duration lease,
            int atATime,
            InstantSource clock,
            Wakeups wakeups) {
        this.deliveries = deliveries;
        this.deliverOne = deliverOne;
        this.channel = channel;
        this.lease = lease;
        this.capacity = CLAIMED_PER_SLOT * atATime;
        this.clock = clock;
        this.wakeups = wakeups;
        this.freeSlots = new Semaphore(capacity);
        this.atATime = new Semaphore(atATime);
    }

    /** Queues planned deliveries, which are due now. */
    void offer(List<Delivery> planned) {
        planned.forEach(known::offer);
        wakeups.now();
    }

    /** Claims and starts due deliveries without waiting for them. One thread at a time. */
    void run() {
        var free = freeSlots.availablePermits();
        if (free < capacity / 2 || !channel.isOpen()) return;
        var claimed = claim(free);
        var more = claimed.size() == free || !known.isEmpty();
        freeSlots.acquireUninterruptibly(claimed.size());
        claimed.forEach(one -> threads.execute(() -> deliver(one, more)));
    }

    private List<Claimed> claim(int free) {
        var now = clock.instant();
        var next = new ArrayList<Delivery>();
        known.drainTo(next, free);
        return next.isEmpty()
                ? deliveries.claim(now, now.plus(lease), free)
                : deliveries.claim(next, now, now.plus(lease));
    }

    @Override
    public void close() {
        threads.close();
    }

    private void deliver(Claimed one, boolean more) {
        atATime.acquireUninterruptibly();
        try (var _ = MDC.putCloseable("company", one.delivery().company())) {
            // Another instance may have claimed a delivery that waited too long.
            if (clock.instant().plus(lease.dividedBy(2)).isBefore(one.until())) {
                deliverOne.accept(one);
            }
        } catch (RuntimeException failed) {
            LOG.error(
                    "Delivery %s failed unexpectedly and is retried at %s"
                            .formatted(one.delivery().id(), one.until()),
                    failed);
        } finally {
            atATime.release();
            freeSlots.release();
            if (more && freeSlots.availablePermits() >= capacity / 2) {
                wakeups.now();
            }
        }
    }
}
