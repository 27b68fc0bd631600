package io.certwatch.notification.alert;

import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.contact.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.TRACEPARENT;
import static io.certwatch.notification.alert.Fixtures.held;
import static io.certwatch.notification.alert.Fixtures.news;
import static org.assertj.core.api.Assertions.assertThat;

/** From news of sources to alerts that are handed over. */
class TellingStewardsTest {
    private static final Recipient LIU = new Recipient("steward:liu", "刘", "liu@example.org", Language.ZH);
    private static final Recipient JANE = new Recipient("steward:jane", "Jane", "jane@example.org", Language.EN);

    private final List<Alert> handedOver = new ArrayList<>();
    private final InMemoryAlerts alerts = new InMemoryAlerts();

    @Test
    void tellsEveryStewardAtOnce() {
        following(LIU, JANE).on(held(), TRACEPARENT);
        assertThat(handedOver).hasSize(1);
        assertThat(handedOver.getFirst().recipients()).containsExactly(LIU, JANE);
        assertThat(handedOver.getFirst().subject()).isEqualTo(held());
        assertThat(handedOver.getFirst().traceparent()).isEqualTo(TRACEPARENT);
    }

    @Test
    void tellsARepeatToNobody() {
        following(LIU).on(held(), TRACEPARENT);
        alerts.handedOver(handedOver.getFirst().id());
        following(LIU).on(held(), null);
        following(LIU, JANE).on(held(), null);
        assertThat(handedOver).hasSize(1);
    }

    @Test
    void tellsEachTransitionInAMessageOfItsOwn() {
        following(LIU).on(held(), null);
        following(LIU).on(news(SourceNews.Kind.RECOVERED, 10, new BilingualText("已恢复。", "It is well again.")), null);
        assertThat(handedOver).extracting(Alert::id).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void waitsVisiblyWhileThereAreNoStewardsAndTellsThemWhenTheServiceStartsWithSome() {
        following().on(held(), null);
        assertThat(handedOver).isEmpty();
        assertThat(alerts.withoutContact()).hasSize(1);
        sealing(JANE).sealDue();
        assertThat(handedOver).extracting(Alert::recipients).containsExactly(List.of(JANE));
        assertThat(alerts.withoutContact()).isEmpty();
    }

    @Test
    void finishesWhatACrashLeftBetweenTheTwoSteps() {
        alerts.begin(Alert.toStewards(held(), null, NOON), 0, NOON);
        sealing(LIU).sealDue();
        assertThat(handedOver).hasSize(1);
    }

    private FollowSources following(Recipient... stewards) {
        return new FollowSources(alerts, sealing(stewards), () -> NOON);
    }

    private SealAlerts sealing(Recipient... stewards) {
        var patience = new SealingPolicy(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofMinutes(30), Duration.ofHours(3), 100);
        var recipients = new Recipients(new InMemoryContacts(), List.of(stewards));
        return new SealAlerts(alerts, alerts, recipients, handedOver::add, patience, () -> NOON, _ -> {}, _ -> {});
    }
}
