package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.edition.EditionFixture.ROUTER;
import static io.certwatch.catalogue.edition.EditionFixture.edition;
import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Force;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** 16:00 UTC of the previous day. */
class BringIntoForceTest {

    private static final Instant LONG_BEFORE = Instant.parse("2028-01-01T00:00:00Z");

    private final EditionsInMemory editions = new EditionsInMemory();

    @Test
    void bringsIntoForceAtMidnightInChina() {
        publish(Force.STATUTORY, "2028-1", LocalDate.of(2028, 3, 1));

        assertThat(at("2028-02-29T15:59:59.999Z")).isZero();
        assertThat(at("2028-02-29T16:00:00Z")).isEqualTo(1);
        assertThat(inForceSince("2028-1")).isEqualTo("2028-02-29T16:00:00Z");
    }

    @Test
    void bringsIntoForceOnALeapDay() {
        publish(Force.STATUTORY, "2028-1", LocalDate.of(2028, 2, 29));

        assertThat(at("2028-02-28T15:59:59Z")).isZero();
        assertThat(at("2028-02-28T16:00:00Z")).isEqualTo(1);
    }

    @Test
    void publishesOneEventWithTheNextRevision() {
        publish(Force.STATUTORY, "2028-1", LocalDate.of(2028, 3, 1));

        at("2028-03-01T00:00:00Z");
        assertThat(at("2028-03-01T00:00:10Z")).isZero();

        assertThat(editions.told()).extracting(Edition::revision).containsExactly(1, 2);
        assertThat(editions.told().getLast().published().latest()).isEqualTo(Published.Step.CAME_INTO_FORCE);
    }

    @Test
    void catchesUpAfterDowntimeAndReportsTheEffectiveDate() {
        publish(Force.STATUTORY, "2028-1", LocalDate.of(2028, 3, 1));

        assertThat(at("2028-03-17T09:00:00Z")).isEqualTo(1);
        assertThat(inForceSince("2028-1")).isEqualTo("2028-02-29T16:00:00Z");
    }

    @Test
    void publishesOnceOnSeveralInstances() throws Exception {
        publish(Force.STATUTORY, "2028-1", LocalDate.of(2028, 3, 1));
        Callable<Integer> look = () -> at("2028-03-01T00:00:00Z");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = threads.invokeAll(List.of(look, look, look, look, look)).stream()
                    .mapToInt(one -> one.resultNow())
                    .sum();
            assertThat(told).isEqualTo(1);
        }
    }

    @Test
    void isInForceAtOnceIfPublishedOnOrAfterItsEffectiveDate() {
        publish(Force.STATUTORY, "2027-1", LocalDate.of(2027, 12, 31));

        assertThat(inForceSince("2027-1")).isEqualTo("2027-12-30T16:00:00Z");
        assertThat(at("2028-03-01T00:00:00Z")).isZero();
        assertThat(editions.told()).hasSize(1);
    }

    @Test
    void ignoresEditionsThatNeverBind() {
        publish(Force.CONSULTATION, "draft-law", LocalDate.of(2028, 3, 1));
        publish(Force.STATUTORY, "2028-1", LocalDate.of(2028, 3, 1));
        new WithdrawEdition(editions, clock("2028-02-01T00:00:00Z")).withdraw(new EditionId("2028-1"), "postponed");

        assertThat(at("2028-03-02T00:00:00Z")).isZero();
    }

    private int at(String now) {
        return new BringIntoForce(editions, clock(now)).bring();
    }

    private String inForceSince(String id) {
        return String.valueOf(
                editions.find(new EditionId(id)).orElseThrow().published().inForceSince());
    }

    private void publish(Force force, String id, LocalDate effective) {
        editions.add(
                EditionFixture.draft(edition(force, id, effective, null, entry("A", ROUTER, List.of()))), new byte[0]);
        var review = new ReviewEdition(new CompareEditions(editions));
        new PublishEdition(editions, review, clock(LONG_BEFORE.toString())).publish(new EditionId(id));
    }

    private static Clock clock(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }
}
