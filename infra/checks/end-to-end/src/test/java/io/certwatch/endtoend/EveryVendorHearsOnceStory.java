package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.load.AlertLoad;
import io.certwatch.load.CountingSmtp;
import io.certwatch.load.CountingSmtp.Received;
import io.certwatch.local.LocalPlan;
import io.certwatch.local.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * notification-service is killed (SIGKILL) at random points of a run of alerts. More kills and alerts: the system properties
 * {@code certwatch.kills} and {@code certwatch.alerts}; the same points again: {@code certwatch.seed}.
 */
abstract class EveryVendorHearsOnceStory {
    private static final int KILLS = Integer.getInteger("certwatch.kills", 2);
    private static final int ALERTS = Integer.getInteger("certwatch.alerts", 200);
    private static final long SEED = Long.getLong("certwatch.seed", System.nanoTime());
    private static final String COMPANY = "kills";
    private static final int VENDORS = 20;
    private static final int RUNS = ALERTS / VENDORS;

    /** The default of {@code notification.delivery.at-a-time}: so many messages are under way at most. */
    private static final int AT_A_TIME = 8;

    private final Random random = new Random(SEED);
    private final List<Instant> kills = new ArrayList<>();

    abstract SharedSystem shared();

    abstract CountingSmtp mail();

    @Test
    void noAlertIsLostAndARepeatHasTheSameMessageId() {
        System.out.printf("Seed of the kills: %d%n", SEED);
        var system = shared().system();
        var mail = mail();
        var client = shared().member(COMPANY);
        for (var vendor : vendors()) {
            assertThat(client.post("/api/contacts", Requests.contact(vendor, vendor + "@example.com", "en"))
                            .status())
                    .isEqualTo(201);
        }
        try (var load = new AlertLoad(system.kafka(), COMPANY, VENDORS)) {
            for (var run = 0; run < RUNS; run++) {
                load.open(run);
                load.complete(run);
            }
            load.flush();
        }

        for (var kill = 0; kill < KILLS; kill++) {
            awaitRandomPoint(mail);
            system.kill(Service.NOTIFICATION);
            kills.add(Instant.now());
            system.restart(Service.NOTIFICATION);
        }
        await("every message is sent")
                .atMost(Duration.ofMinutes(4))
                .until(() -> distinct(mail).size() >= RUNS * VENDORS);
        await("every alert is sent")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> client.all("/api/alerts?status=SENT").size() == RUNS * VENDORS);

        assertThat(distinct(mail)).as("different messages").hasSize(RUNS * VENDORS);
        assertThat(mail.received().stream()
                        .collect(Collectors.groupingBy(
                                Received::recipient,
                                Collectors.mapping(
                                        Received::messageId,
                                        Collectors.collectingAndThen(Collectors.toSet(), ids -> ids.size())))))
                .as("different messages to each vendor")
                .hasSize(VENDORS)
                .allSatisfy((_, messages) -> assertThat(messages).isEqualTo(RUNS));
        assertRepeatsFollowKills(mail.received());
    }

    /** A message that the server took, while our write of it was lost, is sent once more after the kill. */
    private void assertRepeatsFollowKills(List<Received> received) {
        var before = new HashMap<String, Received>();
        var repeats = new HashMap<Instant, Integer>();
        for (var message : received) {
            var earlier = before.put(message.messageId(), message);
            if (earlier != null) {
                var between = kills.stream()
                        .filter(kill -> kill.isAfter(earlier.at()) && kill.isBefore(message.at()))
                        .findFirst();
                assertThat(between)
                        .as("a kill between %s and %s", earlier, message)
                        .isPresent();
                repeats.merge(between.orElseThrow(), 1, Integer::sum);
            }
        }
        System.out.printf(
                "%d kills, %d messages, of which %d were repeats%n",
                kills.size(), received.size(), received.size() - before.size());
        assertThat(repeats).allSatisfy((_, count) -> assertThat(count).isLessThanOrEqualTo(AT_A_TIME));
    }

    /** While messages are sent, or now and then while the service starts. */
    private void awaitRandomPoint(CountingSmtp mail) {
        if (random.nextInt(6) == 0) {
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(6_000)).toNanos());
            return;
        }
        var enough = mail.count() + random.nextInt(2 * ALERTS / (KILLS + 2));
        var end = Instant.now().plusSeconds(40);
        while (mail.count() < enough
                && distinct(mail).size() < RUNS * VENDORS
                && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(30)).toNanos());
    }

    private static Set<String> distinct(CountingSmtp mail) {
        return mail.received().stream().map(Received::messageId).collect(Collectors.toSet());
    }

    /** A killed instance holds its deliveries for the time of the lease, and its partitions for that of its session. */
    static LocalPlan configure(LocalPlan plan, CountingSmtp mail) {
        return plan.with(
                Service.NOTIFICATION,
                "--notification.mail.servers[0].port=" + mail.port(),
                "--notification.mail.time-limit=5s",
                "--notification.delivery.lease=20s",
                "--notification.delivery.sweep=1s",
                "--spring.kafka.consumer.properties.session.timeout.ms=6000",
                "--spring.kafka.consumer.properties.heartbeat.interval.ms=1500");
    }

    private static List<String> vendors() {
        return IntStream.range(0, VENDORS).mapToObj(AlertLoad::vendor).toList();
    }
}
