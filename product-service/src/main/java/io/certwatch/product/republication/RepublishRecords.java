package io.certwatch.product.republication;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.platform.work.SingleInstanceLock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the newest records of one company, or of all, again, page by page in the background. Republications that run
 * at the same time take turns, a page each. A page goes through the outboxes of its holders, so each one's events
 * keep their order, and the next page begins when nearly all of it was sent, so ordinary events wait for one page at
 * most. The progress is stored after each page: after a crash a page may be published twice, under the same ids.
 */
class RepublishRecords {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    /** In percent of a page: an event that the broker rejects permanently does not block the rest. */
    private static final int TOLERATED_PERCENT = 10;

    private final Republications republications;
    private final Function<RecordKind, NewestRecords> records;
    private final SingleInstanceLock lock;
    private final ObjIntConsumer<RecordKind> published;
    private final Limits limits;
    private final Tracing tracing;
    private final InstantSource clock;

    /**
     * @param page holders whose records are published at once
     * @param pause time after which a company may ask again
     */
    record Limits(int page, Duration pause) {}

    /**
     * @param records those of a kind
     * @param published receives the number of records of each page
     */
    RepublishRecords(
            Republications republications,
            Function<RecordKind, NewestRecords> records,
            SingleInstanceLock lock,
            ObjIntConsumer<RecordKind> published,
            Limits limits,
            Tracing tracing,
            InstantSource clock) {
        this.republications = republications;
        this.records = records;
        this.lock = lock;
        this.published = published;
        this.limits = limits;
        this.tracing = tracing;
        this.clock = clock;
    }

    /**
     * Begins a republication, or returns the running one.
     *
     * @param company null for all companies, whose republications need no pause
     */
    public RepublicationOutcome request(RecordKind kind, @Nullable String company) {
        var latest = republications.find(kind, company);
        if (latest.filter(Republication::isRunning).isPresent())
            return new RepublicationOutcome.Requested(latest.get());
        var now = clock.instant();
        var earliest = latest.map(before -> before.requestedAt().plus(limits.pause()));
        if (company != null && earliest.filter(now::isBefore).isPresent())
            return new RepublicationOutcome.TooSoon(earliest.get());
        var trace = tracing.current();
        var next = latest.map(before -> before.again(now, trace))
                .orElseGet(() -> Republication.first(kind, company, now, trace));
        return new RepublicationOutcome.Requested(
                republications.begin(next)
                        ? next
                        : republications.find(kind, company).orElse(next));
    }

    /**
     * Continues all running republications, also those that another instance began, until none is left for this one. One that fails
     * is left out from then on, so that it does not hold up the others.
     *
     * @throws RuntimeException at the end, the first failure with the others, so that the failed ones are tried again later
     */
    void continueAll() {
        var failures = new LinkedHashMap<String, RuntimeException>();
        var turns = 1L;
        while (turns > 0 && !Thread.currentThread().isInterrupted()) {
            turns = republications.running().stream()
                    .filter(running -> !failures.containsKey(running.name()))
                    .filter(running -> takesTurn(running, failures))
                    .count();
        }
        if (failures.isEmpty()) return;
        var first = failures.pollFirstEntry().getValue();
        failures.values().forEach(first::addSuppressed);
        throw first;
    }

    /** False if another instance works on it, or if it fails. */
    private boolean takesTurn(Republication running, Map<String, RuntimeException> failures) {
        try {
            return takesTurn(running);
        } catch (RuntimeException failed) {
            failures.put(running.name(), failed);
            return false;
        }
    }

    private boolean takesTurn(Republication running) {
        return lock.run(
                "republication-" + running.name(),
                () -> republications
                        .find(running.kind(), running.company())
                        .filter(Republication::isRunning)
                        .ifPresent(this::publishPage));
    }

    private void publishPage(Republication republication) {
        tracing.within(
                republication.traceparent(),
                "republish " + republication.kind().name().toLowerCase(Locale.ROOT),
                () -> republications.record(step(republication)));
    }

    private Republication step(Republication republication) {
        var ofKind = records.apply(republication.kind());
        var some = ofKind.publishAgain(
                republication.kind(), republication.company(), republication.after(), limits.page());
        if (some.holders().isEmpty()) return republication.complete(clock.instant());
        published.accept(republication.kind(), some.records());
        awaitSent(ofKind, some.holders());
        return republication.upTo(some.holders().getLast(), some.records());
    }

    private static void awaitSent(NewestRecords ofKind, List<String> some) {
        while (ofKind.unsent(some) * 100 > (long) some.size() * TOLERATED_PERCENT
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
