package io.certwatch.product.republication;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.product.product.NewestRecords;
import io.certwatch.product.product.ProductId;
import io.certwatch.product.product.RecordKind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ObjIntConsumer;

/**
 * Publishes the newest records of all companies again, page by page in the background. A page goes through the outboxes
 * of its products, so each product's events keep their order, and the next page begins when nearly all of it was
 * sent, so ordinary events wait for one page at most. The progress is stored after each page: after a crash a page
 * may be published twice, under the same ids.
 */
public class RepublishRecords {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    /** In percent of a page: an event that the broker rejects permanently does not block the rest. */
    private static final int TOLERATED_PERCENT = 10;

    private final Republications republications;
    private final NewestRecords records;
    private final SingleInstanceLock lock;
    private final ObjIntConsumer<RecordKind> published;
    private final int page;
    private final Tracing tracing;
    private final Clock clock;

    /** @param published receives the number of records of each page */
    RepublishRecords(
            Republications republications,
            NewestRecords records,
            SingleInstanceLock lock,
            ObjIntConsumer<RecordKind> published,
            int page,
            Tracing tracing,
            Clock clock) {
        this.republications = republications;
        this.records = records;
        this.lock = lock;
        this.published = published;
        this.page = page;
        this.tracing = tracing;
        this.clock = clock;
    }

    /** Begins a republication, or returns the running one. */
    public Republication request(RecordKind kind) {
        var latest = republications.find(kind);
        if (latest.filter(Republication::isRunning).isPresent()) return latest.get();
        var trace = tracing.current();
        var next = latest.map(before -> before.again(clock.instant(), trace))
                .orElseGet(() -> Republication.first(kind, clock.instant(), trace));
        return republications.begin(next) ? next : republications.find(kind).orElse(next);
    }

    /** Continues all running republications, also those that another instance began. */
    void continueAll() {
        for (var running : republications.running()) {
            lock.run(
                    "republication-" + running.kind(),
                    () -> republications.find(running.kind()).ifPresent(this::finish));
        }
    }

    private void finish(Republication republication) {
        tracing.within(
                republication.traceparent(),
                "republish " + republication.kind().name().toLowerCase(Locale.ROOT),
                () -> publishAllFrom(republication));
    }

    private void publishAllFrom(Republication republication) {
        var now = republication;
        while (now.isRunning() && !Thread.currentThread().isInterrupted()) {
            now = step(now);
            republications.record(now);
        }
    }

    private Republication step(Republication republication) {
        var some = records.publishAgain(republication.kind(), republication.after(), page);
        if (some.products().isEmpty()) return republication.completed(clock.instant());
        published.accept(republication.kind(), some.records());
        awaitSent(some.products());
        return republication.upTo(some.products().getLast(), some.records());
    }

    private void awaitSent(List<ProductId> some) {
        while (records.unsent(some) * 100 > (long) some.size() * TOLERATED_PERCENT
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
