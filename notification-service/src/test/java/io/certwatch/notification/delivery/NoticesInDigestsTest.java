package io.certwatch.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.contact.Frequency;
import io.certwatch.notification.teamitem.TeamItem;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Notices to a team reach each member as the member wishes. */
class NoticesInDigestsTest {
    private static final Instant NEXT_MORNING = Instant.parse("2026-11-26T08:00:00Z");

    private final DigestWorld world = new DigestWorld();
    private final DigestWorld.Instance service = world.instance();

    private AlertStatus status(Alert alert) {
        return world.alerts.find(alert.id()).orElseThrow().status();
    }

    @Test
    void whoWantsADigestGetsAllNoticesInOne() {
        world.member("daily", Frequency.DAILY);
        world.member("once", Frequency.AT_ONCE);
        var law = service.notify("law", false);
        var checklist = service.notify("checklist", false);
        service.run();
        assertThat(world.messages()).containsExactlyInAnyOrder("once: law", "once: checklist");
        assertThat(service.deliveries(law))
                .extracting(Delivery::status)
                .containsExactlyInAnyOrder(Delivery.Status.IN_DIGEST, Delivery.Status.SENT);
        assertThat(status(law)).isEqualTo(AlertStatus.PLANNED);

        world.now = NEXT_MORNING;
        service.run();
        service.run();
        assertThat(world.messages()).hasSize(3).contains("daily: checklist law");
        assertThat(status(law)).isEqualTo(AlertStatus.SENT);
        assertThat(status(checklist)).isEqualTo(AlertStatus.SENT);
    }

    @Test
    void whatIsUrgentIsToldAtOnce() {
        world.member("daily", Frequency.DAILY);
        service.notify("law", true);
        service.run();
        assertThat(world.messages()).containsExactly("daily: law");
        world.now = NEXT_MORNING;
        service.run();
        assertThat(world.messages()).hasSize(1);
    }

    @Test
    void whatHappensAtMidnightIsToldInTheMorningEvenIfOthersWaitForADigest() {
        world.member("weekly", Frequency.WEEKLY);
        world.member("once", Frequency.AT_ONCE);
        world.now = Instant.parse("2026-11-26T00:00:00Z");
        service.notifyInTheMorning("law");
        service.run();
        assertThat(world.messages()).isEmpty();

        world.now = NEXT_MORNING;
        service.run();
        assertThat(world.messages()).containsExactly("once: law");
    }

    @Test
    void whatIsTrueNoLongerIsTakenOutOfTheDigest() {
        world.member("daily", Frequency.DAILY);
        var law = service.notify("law", false);
        var checklist = service.notify("checklist", false);
        service.run();
        world.outdated.add("law");
        world.now = NEXT_MORNING;
        service.run();
        service.run();
        assertThat(world.messages()).containsExactly("daily: checklist");
        assertThat(status(law)).isEqualTo(AlertStatus.EMPTY);
        assertThat(status(checklist)).isEqualTo(AlertStatus.SENT);
    }

    @Test
    void whatIsTrueNoLongerInTheMorningIsNotTold() {
        world.member("once", Frequency.AT_ONCE);
        world.now = Instant.parse("2026-11-26T00:00:00Z");
        var law = service.notifyInTheMorning("law");
        service.run();
        world.outdated.add("law");
        world.now = NEXT_MORNING;
        service.run();
        assertThat(world.messages()).isEmpty();
        assertThat(status(law)).isEqualTo(AlertStatus.EMPTY);
    }

    @Test
    void aNoticeThatReachesNobodyIsOnTheTeamsList() {
        world.member("once", Frequency.AT_ONCE);
        world.answer = new DeliveryOutcome.GivenUp("550 no such user");
        var law = service.notify("law", false);
        service.run();
        assertThat(status(law)).isEqualTo(AlertStatus.GIVEN_UP);
        assertThat(world.teamItems.all()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(TeamItem.Kind.GIVEN_UP);
            assertThat(item.subject()).isEqualTo(law.id().value());
            assertThat(item.vendor()).isNull();
            assertThat(item.fact(TeamItem.ANSWER)).isEqualTo("550 no such user");
        });
    }

    @Test
    void aMemberWhoLeavesGetsNoDigest() {
        var member = world.member("daily", Frequency.DAILY);
        var law = service.notify("law", false);
        world.contacts.remove(member);
        service.contactGone(member);
        service.run();
        service.run();
        assertThat(world.messages()).isEmpty();
        assertThat(service.deliveries(law))
                .extracting(Delivery::status)
                .containsExactly(Delivery.Status.RECIPIENT_GONE);
    }
}
