package io.certwatch.notification.delivery;

import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.alert.PublishedCause;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Frequency;
import io.certwatch.notification.contact.Suppression;
import io.certwatch.notification.delivery.DeliveryOutcome.GivenUp;
import io.certwatch.notification.delivery.DeliveryOutcome.Sent;
import io.certwatch.notification.delivery.DeliveryOutcome.TryLater;
import io.certwatch.notification.delivery.DigestWorld.Crash;
import io.certwatch.notification.delivery.DigestWorld.Instance;
import io.certwatch.notification.teamitem.TeamItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits for digests, and what they tell, with a clock that the test moves; it is Tuesday noon, UTC. */
class DigestsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant MORNING = Instant.parse("2026-11-25T00:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-30T00:00:00Z");

    private final DigestWorld world = new DigestWorld();
    private final Instance service = world.instance();

    @Test
    void tellsWhatIsUrgentAtOnceAndTheRestInTheMorning() {
        world.contact("jane", SHANGHAI, Frequency.DAILY);
        var alert = service.plan(soon("o1"), later("o2"));
        service.run();
        assertThat(world.messages()).containsExactly("jane: o1");
        assertThat(status(alert)).isEqualTo(AlertStatus.PLANNED);
        assertThat(statuses(alert)).containsExactlyInAnyOrder(Delivery.Status.SENT, Delivery.Status.IN_DIGEST);

        runAt(MORNING.minusMillis(1));
        assertThat(world.messages()).hasSize(1);
        runAt(MORNING);
        runAt(MORNING.plus(Duration.ofDays(30)));

        assertThat(world.messages()).containsExactly("jane: o1", "jane: o2");
        assertThat(status(alert)).isEqualTo(AlertStatus.SENT);
        assertThat(statuses(alert)).containsExactly(Delivery.Status.SENT, Delivery.Status.SENT);
        assertThat(world.digests()).extracting(Alert::status).containsExactly(AlertStatus.SENT);
    }

    @Test
    void collectsTheAlertsOfADayAndOfAWeek() {
        world.contact("jane", SHANGHAI, Frequency.DAILY);
        world.contact("wang", SHANGHAI, Frequency.WEEKLY);
        world.contact("li", SHANGHAI, Frequency.AT_ONCE);
        var first = service.plan(later("o1"));
        var second = service.plan(later("o2"), later("o3"));
        service.run();
        assertThat(world.messages()).containsExactlyInAnyOrder("li: o1", "li: o2 o3");
        runAt(MORNING);
        assertThat(world.messages()).hasSize(3).contains("jane: o1 o2 o3");
        assertThat(status(first)).as("one of its deliveries waits").isEqualTo(AlertStatus.PLANNED);
        runAt(MONDAY);
        assertThat(world.messages()).hasSize(4).contains("wang: o1 o2 o3");
        assertThat(status(first)).isEqualTo(AlertStatus.SENT);
        assertThat(status(second)).isEqualTo(AlertStatus.SENT);
    }

    @Test
    void showsWhereTheLinesWait() {
        world.contact("jane", SHANGHAI, Frequency.WEEKLY);
        var alert = service.plan(later("o1"));
        var place = service.deliveries(alert).getFirst().place();
        var digest = world.digests().getFirst();
        assertThat(place.digest()).isEqualTo(digest.id());
        assertThat(place.time().at()).isEqualTo(MONDAY);
        assertThat(digest.status()).isEqualTo(AlertStatus.COLLECTING);
        assertThat(digest.obligations()).containsExactly("o1");
        assertThat(PublishedCause.of(digest.cause())).isEqualTo(new PublishedCause("CLOCK", "2026-11-30"));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,    2027-03-27T12:00:00Z, 2027-03-28T06:00:00Z",
        "Europe/Berlin,    2026-10-24T12:00:00Z, 2026-10-25T07:00:00Z",
        "America/New_York, 2027-03-13T14:00:00Z, 2027-03-14T12:00:00Z",
        "America/New_York, 2026-10-31T14:00:00Z, 2026-11-01T13:00:00Z",
        "America/New_York, 2028-02-28T14:00:00Z, 2028-02-29T13:00:00Z",
        "Asia/Shanghai,    2026-12-31T15:59:59Z, 2027-01-01T00:00:00Z",
        "Asia/Shanghai,    2026-12-31T16:00:00Z, 2027-01-01T00:00:00Z"
    })
    void comesInTheMorningOfTheRecipientWhateverTheNightDid(ZoneId zone, Instant planned, Instant expected) {
        world.contact("jane", zone, Frequency.DAILY);
        world.now = planned;
        service.plan(due(line("o1"), "2030-01-01"));
        runAt(expected.minusMillis(1));
        assertThat(world.messages()).isEmpty();
        runAt(expected);
        IntStream.rangeClosed(1, 48).forEach(hours -> runAt(expected.plus(Duration.ofHours(hours))));
        assertThat(world.messages()).containsExactly("jane: o1");
    }

    @Test
    void leavesOutWhatWasClosedAndTellsTheRestAsItIsNow() {
        world.contact("jane", SHANGHAI, Frequency.DAILY);
        var alert = service.plan(later("o1"), later("o2"), later("o3"), later("o4"));
        world.known(Transition.WAIVED, "o1", VENDOR, alert);
        world.known(Transition.UPDATED, "o2", "another-vendor", alert);
        world.known(Transition.RESCHEDULED, "o3", VENDOR, alert);
        world.alerts.revise(alert.id(), List.of(due(line("o3"), "2029-05-05")));
        runAt(MORNING);
        assertThat(world.messages()).containsExactly("jane: o3 o4");
        assertThat(world.digests().getFirst().activeLines())
                .extracting(AlertLine::obligation, AlertLine::due)
                .contains(tuple("o3", LocalDate.parse("2029-05-05")));
        assertThat(status(alert)).isEqualTo(AlertStatus.SENT);
    }

    @Test
    void leavesOutWhatALaterAlertTells() {
        world.contact("jane", SHANGHAI, Frequency.DAILY);
        service.plan(later("o1"), later("o2"));
        service.plan(Fixtures.revised(soon("o1"), 2));
        runAt(MORNING);
        assertThat(world.messages()).containsExactly("jane: o1", "jane: o2");
    }

    @Test
    void sendsNothingIfNothingIsLeft() {
        world.contact("jane", SHANGHAI, Frequency.DAILY);
        world.contact("wang", SHANGHAI, Frequency.AT_ONCE);
        var both = service.plan(later("o1"));
        service.run();
        world.contacts.remove(world.contact("wang"));
        var janeAlone = service.plan(later("o2"));
        world.known(Transition.SATISFIED, "o1", VENDOR, both);
        world.known(Transition.LIFTED, "o2", VENDOR, janeAlone);
        runAt(MORNING);
        assertThat(world.messages()).containsExactly("wang: o1");
        assertThat(world.digests()).extracting(Alert::status).containsExactly(AlertStatus.EMPTY);
        assertThat(status(both)).isEqualTo(AlertStatus.SENT);
        assertThat(status(janeAlone)).isEqualTo(AlertStatus.EMPTY);
        assertThat(statuses(janeAlone)).containsExactly(Delivery.Status.NOTHING_LEFT);
        assertThat(world.alerts.dueDigests(MORNING)).isEmpty();
    }

    @Test
    void sendsWhatWaitsAtOnceToWhomWantsThatNow() {
        var jane = world.contact("jane", SHANGHAI, Frequency.WEEKLY);
        service.plan(later("o1"));
        service.contactChanged(world.change(jane, SHANGHAI, Frequency.AT_ONCE));
        service.run();
        assertThat(world.messages()).containsExactly("jane: o1");
        service.plan(later("o2"));
        runAt(MONDAY);
        assertThat(world.messages()).containsExactly("jane: o1", "jane: o2");
    }

    @Test
    void waitsForTheNextDayIfTheDigestOfTheDayWasSent() {
        var jane = world.contact("jane", SHANGHAI, Frequency.DAILY);
        service.plan(later("o1"));
        jane = service.contactChanged(world.change(jane, SHANGHAI, Frequency.AT_ONCE));
        service.run();
        service.contactChanged(world.change(jane, SHANGHAI, Frequency.DAILY));
        var alert = service.plan(later("o2"));
        runAt(MORNING);
        assertThat(world.messages()).containsExactly("jane: o1");
        assertThat(service.deliveries(alert).getFirst().place().time().at())
                .isEqualTo(MORNING.plus(Duration.ofDays(1)));
        runAt(MORNING.plus(Duration.ofDays(1)));
        assertThat(world.messages()).containsExactly("jane: o1", "jane: o2");
    }

    @Test
    void sendsOneDigestOnADayToWhomMovesToAnotherZone() {
        var jane = world.contact("jane", SHANGHAI, Frequency.DAILY);
        world.now = NOON.plus(Duration.ofHours(2));
        service.plan(later("o1"));
        service.contactChanged(world.change(jane, NEW_YORK, Frequency.DAILY));
        service.plan(later("o2"));
        runAt(MORNING);
        assertThat(world.messages()).containsExactly("jane: o1 o2");
        var evening = service.plan(later("o3"));
        assertThat(service.deliveries(evening).getFirst().place().time().day()).isEqualTo("2026-11-26");
        for (var hour = 0; hour < 72; hour++) {
            runAt(MORNING.plus(Duration.ofHours(hour)));
        }
        assertThat(world.messages()).containsExactly("jane: o1 o2", "jane: o3");
        assertThat(world.digests()).extracting(Alert::id).doesNotHaveDuplicates();
    }

    @Test
    void dropsWhatWaitsForAContactThatIsGone() {
        var jane = world.contact("jane", SHANGHAI, Frequency.WEEKLY);
        var alert = service.plan(soon("o1"), later("o2"));
        var late = service.plan(later("o3"));
        service.run();
        world.contacts.remove(jane);
        service.contactGone(jane);
        service.run();
        assertThat(world.messages()).containsExactly("jane: o1");
        assertThat(statuses(alert)).containsExactlyInAnyOrder(Delivery.Status.SENT, Delivery.Status.RECIPIENT_GONE);
        assertThat(status(alert)).isEqualTo(AlertStatus.SENT);
        assertThat(status(late)).isEqualTo(AlertStatus.GIVEN_UP);
        assertThat(world.digests()).extracting(Alert::status).containsExactly(AlertStatus.GIVEN_UP);
        runAt(MONDAY);
        assertThat(world.messages()).hasSize(1);
    }

    @Test
    void keepsWhatWaitsForAnAddressUntilItIsConfirmed() {
        var jane = world.contact("jane", SHANGHAI, Frequency.DAILY);
        var alert = service.plan(later("o1"), later("o2"));
        world.confirmation(jane, Confirmation.UNCONFIRMED);
        runAt(MORNING);
        world.known(Transition.WAIVED, "o2", VENDOR, alert);
        runAt(MORNING.plus(Duration.ofDays(1)));
        assertThat(world.messages()).isEmpty();
        assertThat(statuses(alert)).containsExactly(Delivery.Status.IN_DIGEST);
        assertThat(status(alert)).isEqualTo(AlertStatus.PLANNED);

        world.confirmation(world.contact("jane"), Confirmation.CONFIRMED);
        runAt(MORNING.plus(Duration.ofDays(2)));
        assertThat(world.messages()).containsExactly("jane: o1");
        assertThat(statuses(alert)).containsExactly(Delivery.Status.SENT);
        assertThat(status(alert)).isEqualTo(AlertStatus.SENT);
    }

    @Test
    void dropsWhatWaitsForAnAddressThatFails() {
        var jane = world.contact("jane", SHANGHAI, Frequency.DAILY);
        var alert = service.plan(later("o1"));
        world.suppress(jane, new Suppression(Suppression.Reason.BOUNCED, NOON, "550 Unknown"));
        runAt(MORNING);
        assertThat(world.messages()).isEmpty();
        assertThat(statuses(alert)).containsExactly(Delivery.Status.RECIPIENT_GONE);
    }

    @Test
    void tellsNobodyOfAnotherVendorsProducts() {
        var jane = world.contact("jane", SHANGHAI, Frequency.DAILY);
        var alert = service.plan(later("o1"));
        world.moveToVendor(jane, "zte");
        runAt(MORNING);
        assertThat(world.messages()).isEmpty();
        assertThat(statuses(alert)).containsExactly(Delivery.Status.RECIPIENT_GONE);
    }

    @Test
    void retriesADigestLikeEachOtherMessage() {
        world.contact("jane", SHANGHAI, Frequency.DAILY);
        var alert = service.plan(later("o1"));
        world.answer = new TryLater("451 Busy");
        runAt(MORNING);
        assertThat(world.messages()).isEmpty();
        assertThat(statuses(alert)).containsExactly(Delivery.Status.IN_DIGEST);
        world.answer = new GivenUp("550 Unknown");
        runAt(MORNING.plusSeconds(60));
        assertThat(statuses(alert)).containsExactly(Delivery.Status.GIVEN_UP);
        assertThat(status(alert)).isEqualTo(AlertStatus.GIVEN_UP);
    }

    @Test
    void isNotSentTwiceHoweverLongItTakesToSettleWhatWaited() {
        world.contact("jane", SHANGHAI, Frequency.DAILY);
        var alerts = IntStream.range(0, 5)
                .mapToObj(i -> service.plan(later("o" + i)))
                .toList();
        var another = world.instance();
        world.onSettled = alert -> {
            if (alerts.getFirst().id().equals(alert)) {
                world.onSettled = _ -> {};
                world.now = world.now.plus(Duration.ofMinutes(3));
                another.run();
            }
        };
        runAt(MORNING);
        assertThat(world.messages()).hasSize(1);
        assertThat(alerts).extracting(this::status).containsOnly(AlertStatus.SENT);
    }

    @Test
    void settlesWhatWaitedOnceAResendReachesSomebody() {
        world.contact("jane", SHANGHAI, Frequency.DAILY);
        var first = service.plan(later("o1"));
        var second = service.plan(later("o2"));
        world.answer = new GivenUp("550 Unknown");
        runAt(MORNING);
        assertThat(status(first)).isEqualTo(AlertStatus.GIVEN_UP);
        assertThat(world.teamItems.all())
                .extracting(TeamItem::subject)
                .contains(first.id().value());

        service.resend(world.digests().getFirst());
        service.run();
        assertThat(status(first)).as("after a resend that reaches nobody").isEqualTo(AlertStatus.GIVEN_UP);

        world.answer = new Sent("250 OK");
        service.resend(world.digests().getFirst());
        service.run();
        assertThat(world.messages()).containsExactly("jane: o1 o2");
        assertThat(List.of(first, second)).extracting(this::status).containsOnly(AlertStatus.SENT);
        assertThat(statuses(first)).containsExactly(Delivery.Status.SENT);
        assertThat(world.teamItems.all()).isEmpty();
        assertThat(world.settled).contains("SENT " + first.id().value());

        world.answer = new GivenUp("550 Unknown");
        service.resend(world.digests().getFirst());
        service.run();
        assertThat(statuses(first)).as("what was sent stays sent").containsExactly(Delivery.Status.SENT);
    }

    @Test
    void whatWaitedCameBackWithItsDigest() {
        world.contact("jane", SHANGHAI, Frequency.DAILY);
        var first = service.plan(later("o1"));
        var second = service.plan(later("o2"));
        runAt(MORNING);
        assertThat(List.of(first, second)).extracting(this::status).containsOnly(AlertStatus.SENT);

        service.comesBack(world.digests().getFirst());
        service.comesBack(world.digests().getFirst());

        assertThat(List.of(first, second)).extracting(this::status).containsOnly(AlertStatus.BOUNCED);
        assertThat(statuses(first)).containsExactly(Delivery.Status.BOUNCED);
        assertThat(world.digests().getFirst().status()).isEqualTo(AlertStatus.BOUNCED);
        assertThat(world.teamItems.all())
                .extracting(TeamItem::subject)
                .containsExactlyInAnyOrder(first.id().value(), second.id().value());

        service.resend(world.digests().getFirst());
        service.run();
        assertThat(List.of(first, second)).extracting(this::status).containsOnly(AlertStatus.SENT);
        assertThat(world.teamItems.all()).isEmpty();
    }

    @Test
    void aDigestThatFailsDelaysNoOther() {
        world.contact("jane", SHANGHAI, Frequency.DAILY);
        world.contact("wang", SHANGHAI, Frequency.DAILY);
        service.plan(later("o1"));
        world.now = MORNING;
        world.without(world.alerts.dueDigests(MORNING).getFirst()).run();
        assertThat(world.messages()).hasSize(1);
        service.run();
        assertThat(world.messages()).containsExactlyInAnyOrder("jane: o1", "wang: o1");
    }

    @Test
    void publishesTheObligationsOfEachMessage() {
        world.contact("jane", SHANGHAI, Frequency.DAILY);
        service.plan(soon("o1"), later("o2"));
        service.run();
        runAt(MORNING);
        assertThat(world.deliveries.news)
                .extracting(news -> news.alert().obligations())
                .containsExactly(List.of("o1"), List.of("o2"));
    }

    @Test
    void sendsEachMessageOnceFromManyInstances() throws Exception {
        world.contact("jane", SHANGHAI, Frequency.DAILY);
        world.contact("wang", NEW_YORK, Frequency.DAILY);
        var alerts = IntStream.range(0, 20)
                .mapToObj(i -> service.begin(soon("s" + i), later("l" + i)))
                .toList();
        var instances = IntStream.range(0, 4).mapToObj(_ -> world.instance()).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var at : List.of(NOON, MORNING.minusSeconds(1), MORNING, MORNING.plus(Duration.ofDays(1)))) {
                world.now = at;
                var runs = instances.stream()
                        .<Callable<Object>>map(instance -> Executors.callable(() -> {
                            instance.run();
                            instance.run();
                        }))
                        .toList();
                for (var done : threads.invokeAll(runs)) {
                    done.get();
                }
            }
        }
        assertThat(world.messages()).doesNotHaveDuplicates();
        assertThat(world.told("jane")).hasSize(40).doesNotHaveDuplicates();
        assertThat(world.told("wang")).hasSize(40).doesNotHaveDuplicates();
        assertThat(world.digests()).hasSize(2);
        assertThat(alerts).extracting(this::status).containsOnly(AlertStatus.SENT);
    }

    /** A crash between sending a message and storing that is the one case in which it is sent again; then it is the same. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void losesAndDoublesNothingWhereverItCrashes(boolean afterTheWrite) {
        var crashes = 0;
        while (crashesAt(crashes, afterTheWrite)) {
            crashes++;
        }
        assertThat(crashes).as("writes").isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void movesToTheNextDigestWhereverItCrashes(boolean afterTheWrite) {
        for (var writes = 0; writes < 20; writes++) {
            var story = new DigestWorld();
            var jane = story.contact("jane", SHANGHAI, Frequency.DAILY);
            var alerts =
                    List.of(story.instance().plan(later("o1")), story.instance().plan(later("o2")));
            story.confirmation(jane, Confirmation.UNCONFIRMED);
            story.now = MORNING;
            try {
                story.fragile(new Crash(writes, afterTheWrite)).run();
            } catch (Crash.Happened gone) {
                story.now = MORNING.plusSeconds(1);
            }
            story.confirmation(story.contact("jane"), Confirmation.CONFIRMED);
            story.instance().run();
            story.now = MORNING.plus(Duration.ofDays(1));
            story.instance().run();
            story.now = MORNING.plus(Duration.ofDays(2));
            story.instance().run();
            assertThat(story.told("jane")).as("after %d writes", writes).containsExactlyInAnyOrder("o1", "o2");
            assertThat(alerts)
                    .as("after %d writes", writes)
                    .extracting(
                            alert -> story.alerts.find(alert.id()).orElseThrow().status())
                    .containsOnly(AlertStatus.SENT);
        }
    }

    /** False if the story ends before it makes so many writes. */
    private boolean crashesAt(int writes, boolean afterTheWrite) {
        var story = new DigestWorld();
        story.contact("jane", SHANGHAI, Frequency.DAILY);
        story.contact("wang", SHANGHAI, Frequency.AT_ONCE);
        var crash = new Crash(writes, afterTheWrite);
        var fragile = story.fragile(crash);
        var alerts =
                List.of(fragile.begin(soon("o1"), later("o2")), fragile.begin(later("o3")), fragile.begin(later("o4")));
        story.known(Transition.WAIVED, "o4", VENDOR, alerts.getLast());
        var alive = fragile;
        for (var at : List.of(NOON, NOON.plusSeconds(1), MORNING, MORNING.plusSeconds(1))) {
            story.now = at;
            try {
                alive.run();
            } catch (Crash.Happened gone) {
                alive = story.instance();
                story.now = at.plus(Duration.ofMinutes(3));
                alive.run();
            }
        }
        story.now = MORNING.plus(Duration.ofDays(2));
        story.instance().run();
        assertThat(story.messages().stream().distinct())
                .as("after %d writes", writes)
                .containsExactlyInAnyOrder("jane: o1", "wang: o1 o2", "wang: o3", "wang: o4", "jane: o2 o3");
        assertThat(alerts)
                .as("after %d writes", writes)
                .extracting(alert -> story.alerts.find(alert.id()).orElseThrow().status())
                .containsOnly(AlertStatus.SENT);
        assertThat(story.alerts.dueDigests(story.now)).isEmpty();
        return crash.hasHappened();
    }

    private void runAt(Instant at) {
        world.now = at;
        service.run();
        service.run();
    }

    private AlertStatus status(Alert alert) {
        return world.alerts.find(alert.id()).orElseThrow().status();
    }

    private List<Delivery.Status> statuses(Alert alert) {
        return service.deliveries(alert).stream().map(Delivery::status).toList();
    }

    private static AlertLine soon(String obligation) {
        return due(line(obligation), "2026-12-01");
    }

    private static AlertLine later(String obligation) {
        return due(line(obligation), "2028-12-01");
    }
}
