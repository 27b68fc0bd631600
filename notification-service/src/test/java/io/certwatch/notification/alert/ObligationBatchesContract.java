package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.revised;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alerts.Query;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.alert.Run.Opened;
import io.certwatch.notification.collecting.FollowObligations;
import io.certwatch.notification.collecting.FollowRuns;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.sealing.OpenAlerts;
import io.certwatch.notification.sealing.SealAlerts;
import io.certwatch.notification.sealing.SealingPolicy;
import io.certwatch.notification.timing.RecordedWakeups;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Batches, however cut and however often interrupted, have the result of one event after another. Each seed is some 200 events; a store says
 * which ones it is tried with by a static method {@code seeds}.
 */
public abstract class ObligationBatchesContract {
    private static final List<String> VENDORS = List.of(VENDOR, "zte");
    private static final List<AlertCause> CAUSES = List.of(
            NEW_EDITION,
            NEW_EDITION,
            new AlertCause(AlertCause.Kind.IMPORT, "8f14e45f"),
            new AlertCause(AlertCause.Kind.REGISTRATION, "put"));
    private static final int STEPS = 40;

    /** Fresh and empty. */
    protected abstract Stores stores();

    /** Where alerts and obligations are stored. */
    public record Stores(OpenAlerts open, Alerts alerts, KnownObligations obligations) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void batchesHaveTheResultOfSingleEvents(long seed) {
        var events = new RandomEvents(new Random(seed));
        var single = new Process(inMemory(), new Random(seed), 0);
        var batches = new Process(stores(), new Random(seed), 0);
        for (var step = 0; step < STEPS; step++) {
            var interval = events.next();
            interval.changes.forEach(change -> single.follow.on(List.of(change)));
            batches.take(interval.changes);
            single.finish(interval);
            batches.finish(interval);
        }
        assertThat(batches.result(events)).isEqualTo(single.result(events));
        assertThat(single.dispatched).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void interruptedBatchesHaveTheResultOfSingleEvents(long seed) {
        var events = new RandomEvents(new Random(seed));
        var single = new Process(inMemory(), new Random(seed), 0);
        var interrupted = new Process(stores(), new Random(seed), 0.08);
        for (var step = 0; step < STEPS; step++) {
            var interval = events.next();
            interval.changes.forEach(change -> single.follow.on(List.of(change)));
            interrupted.take(interval.changes);
            single.finish(interval);
            interrupted.finish(interval);
        }
        assertThat(interrupted.result(events)).isEqualTo(single.result(events));
        assertThat(interrupted.interruptions).isPositive();
    }

    private static Stores inMemory() {
        var alerts = new InMemoryAlerts();
        return new Stores(alerts, alerts, new InMemoryObligations());
    }

    /** Events until the clock moves or a run completes. */
    private record Interval(List<ObligationChange> changes, Run completed, Duration pause) {}

    private static final class Interruption extends Error {}

    /** Several revisions of few obligations, some of them repeated or late. */
    private static final class RandomEvents {
        final Map<String, List<ObligationChange>> sent = new HashMap<>();
        private final Random random;
        private int runs;

        RandomEvents(Random random) {
            this.random = random;
        }

        Interval next() {
            var changes = IntStream.range(0, random.nextInt(12))
                    .mapToObj(_ -> change("o" + random.nextInt(9)))
                    .toList();
            return new Interval(
                    changes, random.nextInt(3) == 0 ? run() : null, Duration.ofSeconds(random.nextInt(4) * 2));
        }

        private ObligationChange change(String obligation) {
            var before = sent.computeIfAbsent(obligation, _ -> new ArrayList<>());
            if (!before.isEmpty() && random.nextInt(5) == 0) {
                return before.get(random.nextInt(before.size()));
            }
            var transition = before.isEmpty() ? Transition.OPENED : any(List.of(Transition.values()));
            var line =
                    due(revised(line(obligation), before.size() + 1), "2027-0%d-01".formatted(1 + random.nextInt(9)));
            var vendor = random.nextInt(6) == 0 ? any(VENDORS) : VENDORS.get(obligation.hashCode() % 2);
            var change = Fixtures.change(transition, line, any(CAUSES), vendor);
            before.add(change);
            return change;
        }

        private Run run() {
            var opened = VENDORS.stream()
                    .map(vendor -> new Opened(COMPANY, vendor, 1 + random.nextInt(8)))
                    .toList();
            return new Run(NEW_EDITION.id(), ++runs, NEW_EDITION.kind(), NOON, opened, true, null);
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }

    /** The service; its writes fail with a probability, before or after they are done, and are then repeated. */
    private static final class Process {
        final Set<AlertId> dispatched = new LinkedHashSet<>();
        final FollowObligations follow;
        int interruptions;
        private final Stores stores;
        private final FollowRuns followRuns;
        private final SealAlerts sealAlerts;
        private final Random random;
        private double probability;
        private Instant now = NOON;

        Process(Stores stores, Random random, double probability) {
            this.stores = stores;
            this.random = random;
            var open = failing(OpenAlerts.class, stores.open());
            var policy = new SealingPolicy(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(3),
                    3);
            var contacts = new InMemoryContacts();
            sealAlerts = new SealAlerts(
                    open,
                    failing(Alerts.class, stores.alerts()),
                    new Recipients(contacts, List.of()),
                    alerts -> alerts.forEach(alert -> dispatched.add(alert.id())),
                    policy,
                    () -> now,
                    new RecordedWakeups(),
                    (_, _) -> {});
            var runs = new InMemoryRuns();
            follow = new FollowObligations(
                    failing(KnownObligations.class, stores.obligations()),
                    open,
                    new InMemoryAlerts(),
                    runs,
                    sealAlerts,
                    policy,
                    AlertingStories.MEMORY,
                    () -> now);
            contacts.add(Contact.of(COMPANY, AlertingStories.JANE, Confirmation.VOUCHED, NOON));
            followRuns = new FollowRuns(runs, open, sealAlerts, () -> now);
            this.probability = probability;
        }

        void take(List<ObligationChange> changes) {
            for (var done = 0; done < changes.size(); ) {
                var end = done + 1 + random.nextInt(changes.size() - done);
                try {
                    follow.on(changes.subList(done, end));
                    done = end;
                } catch (Interruption redelivered) {
                    interruptions++;
                }
            }
        }

        void finish(Interval interval) {
            if (interval.completed != null) {
                untilDone(() -> followRuns.on(interval.completed));
            }
            now = now.plus(interval.pause);
            untilDone(sealAlerts::sealDue);
        }

        private void untilDone(Runnable work) {
            while (true) {
                try {
                    work.run();
                    return;
                } catch (Interruption repeated) {
                    interruptions++;
                }
            }
        }

        /** Obligations, alerts and which of these were dispatched. */
        List<String> result(RandomEvents events) {
            var states = stores.obligations().find(COMPANY, events.sent.keySet()).stream()
                    .map(Object::toString)
                    .sorted();
            var alerts = stores.alerts().page(new Query(COMPANY, null, null, null), 10_000, null).stream()
                    .map(summary -> stores.alerts().find(summary.id()).orElseThrow())
                    .map(this::describe)
                    .sorted();
            return Stream.concat(states, alerts).toList();
        }

        private String describe(Alert alert) {
            var lines = alert.lines().stream()
                    .map(line -> line.key() + " due " + line.due() + (line.takenOut() ? " taken out" : ""))
                    .toList();
            return "%s %s %s %s to %d%s"
                    .formatted(
                            alert.id().value(),
                            alert.cause().kind(),
                            alert.status(),
                            lines,
                            alert.recipients().size(),
                            dispatched.contains(alert.id()) ? " dispatched" : "");
        }

        private <T> T failing(Class<T> type, T target) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                        interrupt();
                        try {
                            var result = method.invoke(target, arguments);
                            interrupt();
                            return result;
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    }));
        }

        private void interrupt() {
            if (probability > 0 && random.nextDouble() < probability) {
                throw new Interruption();
            }
        }
    }
}
