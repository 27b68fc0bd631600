package io.certwatch.notification.delivery;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.alert;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.recipient;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.delivery.Deliveries.Claimed;
import io.certwatch.notification.delivery.DeliveryOutcome.Sent;
import io.certwatch.notification.delivery.DeliveryOutcome.TryLater;
import io.certwatch.notification.delivery.DeliveryReport.Kind;
import io.certwatch.notification.digest.DigestTimes.DigestTime;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that every {@link Deliveries} implementation must pass. */
public abstract class DeliveriesContract {
    private static final WrittenMessage MESSAGE = new WrittenMessage(
            "1款产品",
            "CertWatch <a@b.example>",
            "王小明 <c@d.example>",
            "李娜 <li.na@d.example>",
            Language.ZH,
            "防火墙",
            "<p>防火墙</p>".repeat(10_000),
            Map.of("Auto-Submitted", "auto-generated"),
            new Attachment("products.xlsx", new byte[] {1, 2}));
    private static final Instant LEASE_END = NOON.plusSeconds(120);
    private static final Retry RETRY =
            new Retry(5, _ -> Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofDays(5));

    private final Alert alert = alert(List.of(line("o1")), recipient(Language.ZH), recipient(Language.EN));
    private final List<Delivery> planned = alert.recipients().stream()
            .map(recipient -> Delivery.plan(alert, recipient, List.of(), NOON))
            .toList();

    protected abstract Deliveries deliveries();

    @BeforeEach
    protected void plan() {
        deliveries().plan(planned);
    }

    @Test
    void restoresAStoredDelivery() {
        assertThat(find(planned.getFirst())).isEqualTo(planned.getFirst());
    }

    @Test
    void claimsNothingThatWaitsForADigest() {
        var time = new DigestTime(LocalDate.parse("2026-11-25"), NOON.plusSeconds(43_200));
        var place = new DigestPlace(Fixtures.alertId(), time, List.of("o1/1"));
        var waiting = Delivery.inDigest(alert, planned.getFirst().recipient(), place, NOON);
        deliveries().plan(List.of(waiting));
        assertThat(find(waiting)).isEqualTo(waiting);
        assertThat(deliveries().claim(List.of(waiting), LEASE_END, LEASE_END.plusSeconds(9)))
                .isEmpty();

        var settled = waiting.settle(Delivery.Status.SENT);
        assertThat(deliveries().replace(waiting, settled)).isTrue();
        assertThat(deliveries().replace(waiting, settled)).isFalse();
        assertThat(find(waiting)).isEqualTo(settled);
    }

    @Test
    void plansADeliveryOnce() {
        var claimed = deliveries().claim(NOON, LEASE_END, 1).getFirst();
        var after = claimed.delivery().after(new TryLater("451 Busy"), NOON, RETRY);
        deliveries().keep(claimed, after);
        deliveries().plan(planned);
        assertThat(find(after)).isEqualTo(after);
    }

    @Test
    void claimsADeliveryExclusively() {
        assertThat(deliveries().claim(NOON, LEASE_END, 1)).hasSize(1);
        assertThat(deliveries().claim(NOON, LEASE_END, 5)).hasSize(1);
        assertThat(deliveries().claim(NOON, LEASE_END, 5)).isEmpty();
    }

    @Test
    void claimsWantedDeliveriesThatAreDue() {
        var one = List.of(planned.getFirst());
        assertThat(deliveries().claim(one, NOON, LEASE_END))
                .extracting(claimed -> claimed.delivery().id())
                .containsExactly(planned.getFirst().id());
        assertThat(deliveries().claim(one, NOON, LEASE_END)).isEmpty();
    }

    @Test
    void reclaimsADeliveryWhenTheClaimHasExpired() {
        var lost = deliveries().claim(NOON, LEASE_END, 2);
        var found = deliveries().claim(LEASE_END, LEASE_END.plusSeconds(120), 2);
        assertThat(found).hasSize(2);
        assertThat(deliveries().keep(lost.getFirst(), sent(lost.getFirst()))).isFalse();
        assertThat(find(lost.getFirst().delivery()).isSettled()).isFalse();
    }

    @Test
    void tellsEachOfSeveralThreadsWhetherItsDeliveryWasKept() {
        var many = IntStream.range(0, 40)
                .mapToObj(number -> new Recipient("c" + number, "N", number + "@v.example", Language.EN))
                .map(recipient -> Delivery.plan(alert, recipient, List.of(), LEASE_END))
                .toList();
        deliveries().plan(many);
        var lost = deliveries().claim(many.subList(0, 20), LEASE_END, LEASE_END);
        var held = deliveries().claim(many, LEASE_END, LEASE_END.plusSeconds(9));

        var kept = new HashMap<Claimed, Future<Boolean>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.concat(lost.stream(), held.stream())
                    .forEach(claimed ->
                            kept.put(claimed, threads.submit(() -> deliveries().keep(claimed, sent(claimed)))));
        }

        assertThat(lost)
                .hasSize(20)
                .allSatisfy(claimed -> assertThat(kept.get(claimed).resultNow()).isFalse());
        assertThat(held)
                .hasSize(40)
                .allSatisfy(claimed -> assertThat(kept.get(claimed).resultNow()).isTrue());
        assertThat(many)
                .allSatisfy(delivery -> assertThat(find(delivery).status()).isEqualTo(Delivery.Status.SENT));
    }

    @Test
    void claimsARetryOnceItIsDue() {
        for (var claimed : deliveries().claim(NOON, LEASE_END, 2)) {
            deliveries().keep(claimed, claimed.delivery().after(new TryLater("451 Busy"), NOON, RETRY));
        }
        assertThat(deliveries().claim(NOON.plusSeconds(29), LEASE_END, 5)).isEmpty();
        assertThat(deliveries().claim(NOON.plusSeconds(30), LEASE_END, 5))
                .extracting(claimed -> claimed.delivery().attempts().size())
                .containsExactly(1, 1);
    }

    @Test
    void claimsNoSettledDelivery() {
        for (var claimed : deliveries().claim(NOON, LEASE_END, 2)) {
            assertThat(deliveries().keep(claimed, sent(claimed))).isTrue();
        }
        assertThat(deliveries().claim(LEASE_END, LEASE_END.plusSeconds(1), 5)).isEmpty();
        assertThat(deliveries().oldestPending()).isEmpty();
    }

    @Test
    void findsTheOldestPendingDelivery() {
        assertThat(deliveries().oldestPending()).contains(NOON);
    }

    @Test
    void separatesTheDeliveriesOfCompanies() {
        assertThat(deliveries().find("other", List.of(planned.getFirst().id()))).isEmpty();
    }

    @Test
    void findsADeliveryOfAnyCompany() {
        assertThat(deliveries().withId(planned.getFirst().id())).contains(planned.getFirst());
        assertThat(deliveries().withId("no-such-delivery")).isEmpty();
    }

    @Test
    void keepsTheMessageAsItWasSent() {
        var claimed = deliveries().claim(NOON, LEASE_END, 2);
        deliveries().keep(claimed.getFirst(), sent(claimed.getFirst()));

        assertThat(message(claimed.getFirst())).contains(MESSAGE);
        assertThat(message(claimed.getLast())).isEmpty();
        assertThat(deliveries().message("other", claimed.getFirst().delivery().id()))
                .isEmpty();
    }

    @Test
    void storesThatAMessageCameBackUnlessTheDeliveryHasChanged() {
        var claimed = deliveries().claim(NOON, LEASE_END, 1).getFirst();
        deliveries().keep(claimed, sent(claimed));
        var settled = find(claimed.delivery());
        var report = new DeliveryReport("r1", settled.id(), Kind.FAILED, NOON, "5.1.1", "550 No such user");
        var bounced = DeliverySettled.ofBounce(settled.settle(Delivery.Status.BOUNCED), alert, report);

        assertThat(deliveries().replace(settled, bounced)).isTrue();
        assertThat(deliveries().replace(settled, bounced)).isFalse();
        assertThat(find(settled).status()).isEqualTo(Delivery.Status.BOUNCED);
        assertThat(message(claimed)).as("what was sent is kept").contains(MESSAGE);
    }

    @Test
    void replacesASettledDeliveryOnce() {
        var claimed = deliveries().claim(NOON, LEASE_END, 1).getFirst();
        deliveries().keep(claimed, sent(claimed));
        var settled = find(claimed.delivery());
        var again = settled.again(Fixtures.resent(alert), settled.recipient(), LEASE_END);

        assertThat(deliveries().replace(settled, again)).isTrue();
        assertThat(deliveries().replace(settled, again)).isFalse();
        assertThat(find(settled)).isEqualTo(again);
        assertThat(deliveries().claim(List.of(again), LEASE_END, LEASE_END.plusSeconds(9)))
                .hasSize(1);
        assertThat(message(claimed)).as("as it was last sent").contains(MESSAGE);
    }

    private Optional<WrittenMessage> message(Claimed claimed) {
        return deliveries().message(COMPANY, claimed.delivery().id());
    }

    private DeliverySettled sent(Claimed claimed) {
        return DeliverySettled.ofAttempt(claimed.delivery().after(new Sent("250 OK"), NOON, RETRY), alert, MESSAGE);
    }

    private Delivery find(Delivery delivery) {
        return deliveries().find(COMPANY, List.of(delivery.id())).getFirst();
    }
}
