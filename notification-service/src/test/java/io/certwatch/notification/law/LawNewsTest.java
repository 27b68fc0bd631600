package io.certwatch.notification.law;

import static io.certwatch.notification.law.LawNews.Moment.IN_FORCE;
import static io.certwatch.notification.law.LawNews.Moment.PUBLISHED;
import static io.certwatch.notification.law.LawNews.Moment.WITHDRAWN;
import static io.certwatch.notification.law.LawStories.draft;
import static io.certwatch.notification.law.LawStories.next;
import static io.certwatch.notification.law.LawStories.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.law.KnownLaws;
import io.certwatch.law.LawChange;
import io.certwatch.law.LawVersion;
import io.certwatch.law.PublishedLaws;
import io.certwatch.notification.law.LawNews.Moment;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of what teams hear, and when. */
class LawNewsTest {

    private static List<Moment> on(String today, LawVersion... others) {
        var laws = new KnownLaws(Stream.concat(PublishedLaws.ALL.versions().stream(), Stream.of(others))
                .toList());
        return LawNews.recent(laws, LocalDate.parse(today)).stream()
                .map(LawNews::moment)
                .toList();
    }

    @Test
    void theVersionsThatANewInstallationBeginsWithAreThePast() {
        assertThat(on("2026-11-27")).isEmpty();
        assertThat(on("2026-12-20")).isEmpty();
    }

    @Test
    void aVersionIsToldWhenItIsPublishedAndWhenItComesIntoForce() {
        var coming = next("2027-01-10T08:00:00Z", "2027-03-01");
        assertThat(on("2027-01-09", coming)).isEmpty();
        assertThat(on("2027-01-10", coming)).containsExactly(PUBLISHED);
        assertThat(on("2027-02-28", coming)).isEmpty();
        assertThat(on("2027-03-01", coming)).containsExactly(IN_FORCE);
        assertThat(on("2027-04-30", coming)).isEmpty();
    }

    @Test
    void aVersionPublishedOnItsDayOrSoonAfterIsToldOnce() {
        assertThat(on("2027-01-10", next("2027-01-10T08:00:00Z", "2027-01-10"))).containsExactly(PUBLISHED);
        assertThat(on("2027-01-10", next("2027-01-10T08:00:00Z", "2027-01-01"))).containsExactly(PUBLISHED);
        assertThat(on("2027-01-10", next("2027-01-10T08:00:00Z", "2026-11-01"))).isEmpty();
    }

    @Test
    void aDraftIsToldWhileCommentsArePossible() {
        assertThat(on("2027-01-10", draft("2027-01-10T08:00:00Z", "2027-02-01")))
                .containsExactly(PUBLISHED);
        assertThat(on("2027-01-10", draft("2027-01-10T08:00:00Z", "2027-01-09")))
                .isEmpty();
    }

    @Test
    void aWithdrawalIsToldIfTheVersionWasInForceOrToCome() {
        var coming = next("2027-01-10T08:00:00Z", "2027-03-01");
        assertThat(on("2027-01-20", withdrawn(coming, "2027-01-20T08:00:00Z"))).containsExactly(WITHDRAWN);
        assertThat(on("2027-05-01", withdrawn(coming, "2027-05-01T08:00:00Z"))).containsExactly(WITHDRAWN);
        var replaced = next("2025-01-10T08:00:00Z", "2025-03-01").withSupersedes("csl-2017");
        assertThat(on("2027-05-01", withdrawn(replaced, "2027-05-01T08:00:00Z")))
                .as("superseded by the law of 2026")
                .isEmpty();
        assertThat(on("2027-05-01", withdrawn(draft("2027-01-10T08:00:00Z", "2027-02-01"), "2027-05-01T08:00:00Z")))
                .as("comments were over")
                .isEmpty();
    }

    @Test
    void whatTouchesNoDutyNoPenaltyAndNoDayIsNotTold() {
        var mitigation = new LawChange("mitigation", List.of("REWORDED"), null, null, List.of());
        var coming = next("2027-01-10T08:00:00Z", "2027-03-01");
        assertThat(on("2027-01-10", coming.withChanges(List.of(mitigation)))).isEmpty();
        var tiers = new LawChange("certification-penalty", List.of("TIERS_CHANGED"), "63", "63", List.of());
        assertThat(on("2027-01-10", coming.withChanges(List.of(mitigation, tiers))))
                .containsExactly(PUBLISHED);
        var standards = new LawChange(null, List.of("STANDARDS_CHANGED"), null, null, List.of());
        assertThat(on("2027-01-10", coming.withChanges(List.of(standards)))).containsExactly(PUBLISHED);
        var gone = new LawChange("certification-duty", List.of("REMOVED"), "25", null, List.of());
        assertThat(on("2027-01-10", coming.withChanges(List.of(gone)).withProvisions(List.of())))
                .as("known from the superseded version")
                .containsExactly(PUBLISHED);
    }
}
