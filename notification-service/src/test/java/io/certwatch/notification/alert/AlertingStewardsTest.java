package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.TRACEPARENT;
import static io.certwatch.notification.alert.Fixtures.held;
import static io.certwatch.notification.alert.Fixtures.news;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.sealing.SealAlerts;
import io.certwatch.notification.sealing.SealingPolicy;
import io.certwatch.notification.sealing.StartAlerts;
import io.certwatch.notification.steward.FollowSources;
import io.certwatch.notification.timing.RecordedWakeups;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From source events to dispatched alerts. */
class AlertingStewardsTest {
    private static final Recipient LIU = new Recipient("steward:liu", "刘", "liu@example.org", Language.ZH);
    private static final Recipient JANE = new Recipient("steward:jane", "Jane", "jane@example.org", Language.EN);

    private final List<Alert> dispatched = new ArrayList<>();
    private final InMemoryAlerts alerts = new InMemoryAlerts();

    @Test
    void alertsEveryStewardAtOnce() {
        following(LIU, JANE).on(held(), TRACEPARENT);
        assertThat(dispatched).hasSize(1);
        assertThat(dispatched.getFirst().recipients()).containsExactly(LIU, JANE);
        assertThat(dispatched.getFirst().content()).isEqualTo(held());
        assertThat(dispatched.getFirst().traceparent()).isEqualTo(TRACEPARENT);
    }

    @Test
    void ignoresARepeatedEvent() {
        following(LIU).on(held(), TRACEPARENT);
        alerts.markDispatched(dispatched.getFirst().id());
        following(LIU).on(held(), null);
        following(LIU, JANE).on(held(), null);
        assertThat(dispatched).hasSize(1);
    }

    @Test
    void alertsEachTransitionSeparately() {
        following(LIU).on(held(), null);
        following(LIU).on(news(SourceNews.Kind.RECOVERED, 10, new BilingualText("已恢复。", "It is well again.")), null);
        assertThat(dispatched).extracting(Alert::id).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void waitsForStewardsAndAlertsThemAfterTheNextStart() {
        following().on(held(), null);
        assertThat(dispatched).isEmpty();
        assertThat(alerts.withoutContact()).hasSize(1);
        sealing(JANE).sealDue();
        assertThat(dispatched).extracting(Alert::recipients).containsExactly(List.of(JANE));
        assertThat(alerts.withoutContact()).isEmpty();
    }

    @Test
    void sealsAnAlertThatACrashLeftOpen() {
        alerts.begin(Alert.toStewards(held(), null, NOON), 0, NOON);
        sealing(LIU).sealDue();
        assertThat(dispatched).hasSize(1);
    }

    private FollowSources following(Recipient... stewards) {
        return new FollowSources(new StartAlerts(alerts, sealing(stewards)), AlertingStories.MEMORY, () -> NOON);
    }

    private SealAlerts sealing(Recipient... stewards) {
        var sealingPolicy = new SealingPolicy(
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                Duration.ofMinutes(30),
                Duration.ofHours(3),
                100);
        var recipients = new Recipients(new InMemoryContacts(), List.of(stewards));
        return new SealAlerts(
                alerts,
                alerts,
                recipients,
                dispatched::addAll,
                sealingPolicy,
                () -> NOON,
                new RecordedWakeups(),
                (_, _) -> {});
    }
}
