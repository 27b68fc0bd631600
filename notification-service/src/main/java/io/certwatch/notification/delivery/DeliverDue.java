package io.certwatch.notification.delivery;

import io.certwatch.notification.delivery.Deliveries.Claimed;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** Takes what is due into its hands, no more than they hold, and delivers each alone. */
final class DeliverDue implements AutoCloseable {
    private static final Logger LOG = System.getLogger(DeliverDue.class.getName());

    /** So many are claimed for each that is being delivered: claiming goes over the whole collection. */
    private static final int IN_HAND = 8;

    /** What is planned beyond that is left to be looked for. */
    private static final int KNOWN_AT_MOST = 10_000;

    private final BlockingQueue<Delivery> known = new LinkedBlockingQueue<>(KNOWN_AT_MOST);
    private final Deliveries deliveries;
    private final DeliverOne deliverOne;
    private final Channel channel;
    private final Duration lease;
    private final int capacity;
    private final InstantSource clock;
    private final Runnable nudge;
    private final Semaphore hands;
    private final Semaphore atATime;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("delivery-", 0).factory());

    DeliverDue(
            Deliveries deliveries,
            DeliverOne deliverOne,
            Channel channel,
            Duration lease,
            int atATime,
            InstantSource clock,
            Runnable nudge) {
        this.deliveries = deliveries;
        this.deliverOne = deliverOne;
        this.channel = channel;
        this.lease = lease;
        this.capacity = IN_HAND * atATime;
        this.clock = clock;
        this.nudge = nudge;
        this.hands = new Semaphore(capacity);
        this.atATime = new Semaphore(atATime);
    }

    /** These are due now. */
    void offer(List<Delivery> planned) {
        planned.forEach(known::offer);
        nudge.run();
    }

    /** One round, by one thread at a time. It does not wait for what it has set going. */
    void run() {
        var free = hands.availablePermits();
        if (free < capacity / 2 || !channel.isOpen()) {
            return;
        }
        var claimed = claim(free);
        var more = claimed.size() == free || !known.isEmpty();
        hands.acquireUninterruptibly(claimed.size());
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
        try {
            // What lay too long in a full hand may be somebody else's by now.
            if (clock.instant().plus(lease.dividedBy(2)).isBefore(one.until())) {
                deliverOne.deliver(one);
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "Delivery %s comes again at %s".formatted(one.delivery().id(), one.until()), failed);
        } finally {
            atATime.release();
            hands.release();
            if (more && hands.availablePermits() >= capacity / 2) {
                nudge.run();
            }
        }
    }
}
