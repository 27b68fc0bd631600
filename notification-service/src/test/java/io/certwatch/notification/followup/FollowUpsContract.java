package io.certwatch.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.followup.FollowUp.Unanswered;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of follow-ups does. */
public abstract class FollowUpsContract {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private final AlertId alert = alert("demo");

    protected abstract FollowUps followUps();

    @Test
    void anAlertIsFollowedOnce() {
        followUps().begin(FollowUp.begin(alert, NOON, NOON.plusSeconds(10)));
        followUps().begin(FollowUp.begin(alert, NOON.plusSeconds(5), NOON.plusSeconds(20)));

        assertThat(followUps().find(alert)).contains(FollowUp.begin(alert, NOON, NOON.plusSeconds(10)));
        assertThat(followUps().find(alert("demo"))).isEmpty();
    }

    @Test
    void followsAnAlertAnewAfterItsMessageCameBack() {
        followUps().begin(FollowUp.begin(alert, NOON, NOON.plusSeconds(10)));
        followUps().remove(alert);
        assertThat(followUps().find(alert)).isEmpty();

        var again = FollowUp.begin(alert, NOON.plusSeconds(60), NOON.plusSeconds(70));
        followUps().begin(again);
        assertThat(followUps().find(alert)).contains(again);

        var silent = again.silent(List.of(new Unanswered("obligation-1", "SKU-1")));
        followUps().replace(silent);
        followUps().remove(alert);
        assertThat(followUps().find(alert)).contains(silent);
    }

    @Test
    void findsWhatIsDueTheEarliestFirst() {
        var later = alert("harbor");
        followUps().begin(FollowUp.begin(later, NOON, NOON.plusSeconds(20)));
        followUps().begin(FollowUp.begin(alert, NOON, NOON.plusSeconds(10)));
        followUps().begin(FollowUp.begin(alert("demo"), NOON, NOON.plusSeconds(21)));

        assertThat(followUps().due(NOON.plusSeconds(20), 10))
                .extracting(FollowUp::alert)
                .containsExactly(alert, later);
        assertThat(followUps().due(NOON.plusSeconds(20), 1))
                .extracting(FollowUp::alert)
                .containsExactly(alert);
    }

    @Test
    void onlyOneOfTwoWritesOfTheSameReadingCounts() {
        followUps().begin(FollowUp.begin(alert, NOON, NOON));
        var read = followUps().find(alert).orElseThrow();
        var next = NOON.plus(Duration.ofDays(7));

        assertThat(followUps().replace(read.waiting("huawei", next))).isTrue();
        assertThat(followUps().replace(read.ended())).isFalse();
        assertThat(followUps().find(alert)).contains(read.waiting("huawei", next));
        assertThat(followUps().due(NOON, 10)).isEmpty();
    }

    @Test
    void findsSilentVendorsOfACompanyUntilTheyEnd() {
        var silent = begin(alert, "huawei").silent(List.of(new Unanswered("obligation-1", "SKU-1")));
        followUps().replace(silent);
        var other = begin(alert("demo"), "zte").silent(List.of(new Unanswered("obligation-2", "SKU-2")));
        followUps().replace(other);
        var foreign = begin(alert("harbor"), "huawei").silent(List.of(new Unanswered("obligation-3", "SKU-3")));
        followUps().replace(foreign);

        var again = begin(alert("demo"), "huawei").silent(List.of(new Unanswered("obligation-4", "SKU-4")));
        followUps().replace(again);

        assertThat(followUps().companiesWithSilentVendors()).containsExactlyInAnyOrder("demo", "harbor");
        assertThat(followUps().silentVendors("demo", 10, null)).containsExactly("huawei", "zte");
        assertThat(followUps().silentVendors("demo", 1, null)).containsExactly("huawei");
        assertThat(followUps().silentVendors("demo", 10, "huawei")).containsExactly("zte");
        assertThat(followUps().silent("demo", "huawei")).containsExactlyInAnyOrder(silent, again);
        assertThat(followUps().due(NOON.plus(Duration.ofDays(1000)), 10)).isEmpty();

        followUps().replace(silent.ended());
        followUps().replace(again.ended());
        assertThat(followUps().silent("demo", "huawei")).isEmpty();
    }

    private FollowUp begin(AlertId of, String vendor) {
        followUps().begin(FollowUp.begin(of, NOON, NOON));
        var waiting = followUps().find(of).orElseThrow().waiting(vendor, NOON);
        followUps().replace(waiting);
        return waiting;
    }

    private static AlertId alert(String company) {
        return AlertId.parse(company, UUID.randomUUID().toString());
    }
}
