package io.certwatch.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.inbox.InboxItem.Kind;
import io.certwatch.notification.inbox.InboxPeople.Reading;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InboxItemTest {

    private static final Instant MORNING = Instant.parse("2026-12-01T08:00:00Z");

    @Test
    void aRepeatChangesNothing() {
        var item = of("a", MORNING).with(of("b", MORNING.plusSeconds(5)));

        assertThat(item.obligations()).containsExactly("b", "a");
        assertThat(item.at()).isEqualTo(MORNING.plusSeconds(5));
        assertThat(item.with(of("a", MORNING))).isSameAs(item);
        assertThat(item.with(of("b", MORNING.plusSeconds(5)))).isSameAs(item);
    }

    @Test
    void saysTheNewestOfWhatItNamesAlreadyAndIsUnreadAgain() {
        var revoked = saying("revoked", "a", MORNING);
        var suspended = revoked.with(saying("suspended", "a", MORNING.plusSeconds(9)));
        var reading = new Reading(MORNING.minusSeconds(60), Map.of(revoked.id(), MORNING));

        assertThat(suspended.facts()).containsEntry(InboxItem.WHY_EN, "suspended");
        assertThat(suspended.obligations()).containsExactly("a");
        assertThat(suspended.at()).isEqualTo(MORNING.plusSeconds(9));
        assertThat(reading.contains(suspended)).isFalse();
        assertThat(suspended.with(revoked)).as("an older event").isSameAs(suspended);

        var both = suspended.with(saying("b suspended", "b", MORNING.plusSeconds(10)));
        var newest = both.with(saying("a revoked", "a", MORNING.plusSeconds(11)))
                .with(saying("b revoked", "b", MORNING.plusSeconds(11)));
        assertThat(newest.facts()).as("of what happened last").containsEntry(InboxItem.WHY_EN, "a revoked");
        assertThat(newest.obligations()).containsExactly("a", "b");
        assertThat(reading.contains(newest)).isFalse();
    }

    private static InboxItem saying(String why, String obligation, Instant at) {
        return InboxItem.ofObligation(
                        "demo",
                        Kind.REQUIRED,
                        "lapse/CERTIFICATE/2026-12-01",
                        null,
                        Map.of(InboxItem.WHY_EN, why),
                        obligation,
                        at)
                .heardAt(at);
    }

    @Test
    void namesTwoHundredObligationsAndSaysThatThereAreMore() {
        var item = of("0", MORNING);
        for (var number = 1; number < 200; number++) item = item.with(of("" + number, MORNING));
        assertThat(item.obligations()).hasSize(200);
        assertThat(item.more()).isFalse();

        var full = item.with(of("200", MORNING));
        assertThat(full.obligations()).isEqualTo(item.obligations());
        assertThat(full.more()).isTrue();
        assertThat(full.with(of("201", MORNING.plusSeconds(1)))).isSameAs(full);
        assertThat(full.with(of("7", MORNING.plusSeconds(2))).at()).isEqualTo(MORNING.plusSeconds(2));
    }

    @Test
    void whatWasAddedAfterAnItemWasReadIsNotRead() {
        var item = of("a", MORNING);
        var reading = new Reading(MORNING.minusSeconds(60), Map.of(item.id(), MORNING));

        assertThat(reading.contains(item)).isTrue();
        assertThat(reading.contains(item.with(of("b", MORNING.plusSeconds(1))))).isFalse();
        assertThat(new Reading(MORNING, Map.of()).contains(item)).isTrue();
    }

    private static InboxItem of(String obligation, Instant at) {
        return of(null, obligation, at);
    }

    private static InboxItem of(@Nullable String owner, String obligation, Instant at) {
        return InboxItem.ofObligation("demo", Kind.REQUIRED, "EDITION/e-1", owner, Map.of(), obligation, at)
                .heardAt(at);
    }

    @Test
    void whatOneCauseMeansForEachOwnerIsAnItemOfItsOwn() {
        var team = of("a", MORNING);
        var li = of("Li Na", "a", MORNING);

        assertThat(li.owner()).isEqualTo("Li Na");
        assertThat(li.id())
                .isNotEqualTo(team.id())
                .isNotEqualTo(of("Wang Wei", "a", MORNING).id())
                .isEqualTo(of("li na", "b", MORNING).id());
    }
}
