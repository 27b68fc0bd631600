package io.certwatch.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.security.Caller;
import io.certwatch.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AuditRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private static final Visibility NOTHING = new Visibility(false, null, false);

    private final RecordIds ids = new RecordIds();

    @Test
    void idsAreInTheOrderOfTime() {
        var sameMillisecond =
                IntStream.range(0, 1000).mapToObj(_ -> ids.next(NOON)).toList();

        assertThat(sameMillisecond).doesNotHaveDuplicates().isSorted().allMatch(RecordIds::isId);
        assertThat(ids.next(NOON.plusMillis(1))).isGreaterThan(sameMillisecond.getLast());
        assertThat(RecordIds.from(NOON)).isLessThan(sameMillisecond.getFirst());
        assertThat(RecordIds.from(NOON)).isGreaterThan(ids.next(NOON.minusMillis(1)));
    }

    @Test
    void boundsExistForEveryTime() {
        assertThat(RecordIds.from(Instant.EPOCH.minusSeconds(1))).isEqualTo("000000000000");
        assertThat(RecordIds.from(Instant.parse("9999-12-31T23:59:59Z")))
                .hasSize(12)
                .isEqualTo("e677d21fd818");
        assertThat(RecordIds.from(Instant.parse("+20000-01-01T00:00:00Z"))).isEqualTo("ffffffffffff");
        assertThat(RecordIds.isId("nonsense")).isFalse();
    }

    @Test
    void theOutcomeFollowsFromTheStatus() {
        assertThat(List.of(200, 201, 204, 304)).allMatch(status -> AuditOutcome.of(status) == AuditOutcome.DONE);
        assertThat(List.of(400, 404, 409, 412, 428, 429))
                .allMatch(status -> AuditOutcome.of(status) == AuditOutcome.REJECTED);
        assertThat(List.of(401, 403)).allMatch(status -> AuditOutcome.of(status) == AuditOutcome.REFUSED);
        assertThat(List.of(500, 503)).allMatch(status -> AuditOutcome.of(status) == AuditOutcome.FAILED);
    }

    @Test
    void recordsChangesAndExportsOnly() {
        var operations = RecordedOperations.changes().without("previewThings").and("downloadThings");

        assertThat(operations.include("POST", "addThing")).isTrue();
        assertThat(operations.include("DELETE", "removeThing")).isTrue();
        assertThat(operations.include("POST", "previewThings")).isFalse();
        assertThat(operations.include("GET", "listThings")).isFalse();
        assertThat(operations.include("GET", "downloadThings")).isTrue();
        assertThat(operations.named()).containsExactlyInAnyOrder("previewThings", "downloadThings");
    }

    @Test
    void membersReadTheirCompanyOperatorsTheRestAndStewardsWhatIsTheirs() {
        assertThat(Visibility.of(caller("demo", Role.MEMBER), true)).isEqualTo(new Visibility(false, "demo", false));
        assertThat(Visibility.of(caller(null, Role.OPERATOR), true)).isEqualTo(new Visibility(false, null, true));
        assertThat(Visibility.of(caller(null, Role.STEWARD), true)).isEqualTo(new Visibility(true, null, false));
        assertThat(Visibility.of(caller(null, Role.STEWARD), false)).isEqualTo(NOTHING);
        assertThat(Visibility.of(caller("demo", Role.VIEWER, Role.INTEGRATOR), true))
                .isEqualTo(NOTHING);
    }

    @Test
    void keepsRecordsForSixMonthsAtLeast() {
        assertThat(settings(null).keep()).isNull();
        assertThat(settings("1095d").keep()).isEqualTo(Duration.ofDays(1095));
        assertThatThrownBy(() -> settings("90d")).rootCause().hasMessageContaining("six months");
    }

    private static AuditSettings settings(String keep) {
        var source = new MapConfigurationPropertySource();
        source.put("certwatch.audit.trail", "things");
        if (keep != null) source.put("certwatch.audit.keep", keep);
        return new Binder(source).bind("certwatch.audit", AuditSettings.class).get();
    }

    private static Caller caller(String company, Role... roles) {
        return new Caller("https://id.example", "u-1", "Jane Roe", company, null, Set.of(roles));
    }
}
