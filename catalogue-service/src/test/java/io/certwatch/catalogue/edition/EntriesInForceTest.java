package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.edition.EditionFixture.NOON;
import static io.certwatch.catalogue.edition.EditionFixture.ROUTER;
import static io.certwatch.catalogue.edition.EditionFixture.draft;
import static io.certwatch.catalogue.edition.EditionFixture.edition;
import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Force;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntriesInForceTest {

    private final EditionsInMemory editions = new EditionsInMemory();
    private final EntriesInForce entriesInForce = new EntriesInForce(editions, Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeEach
    void publishSome() {
        publish(Force.STATUTORY, "2017-1", LocalDate.of(2017, 6, 1), null);
        publish(Force.STATUTORY, "2023-2", LocalDate.of(2023, 7, 3), "2017-1");
        publish(Force.CONSULTATION, "consultation-2026", LocalDate.of(2026, 1, 1), "2023-2");
        publish(Force.GUIDANCE, "sectors-2025", LocalDate.of(2025, 3, 28), null);
    }

    @Test
    void isEmptyBeforeTheFirstEffectiveDate() {
        assertThat(on("2017-05-31")).isEmpty();
    }

    @Test
    void changesOnTheEffectiveDate() {
        assertThat(on("2023-07-02")).containsExactly("2017-1");
        assertThat(on("2023-07-03")).containsExactly("2023-2");
    }

    @Test
    void showsOtherEditionsBesideStatutoryOnes() {
        assertThat(on("2026-01-01")).containsExactly("2023-2", "consultation-2026", "sectors-2025");
    }

    @Test
    void excludesDrafts() {
        editions.add(
                draft(edition(
                        Force.STATUTORY, "2026-1", LocalDate.of(2026, 1, 1), "2023-2", entry("A", ROUTER, List.of()))),
                new byte[0]);

        assertThat(on("2026-06-01")).doesNotContain("2026-1");
    }

    @Test
    void usesTheDayInChina() {
        var lateInTheEvening = Clock.fixed(Instant.parse("2023-07-02T16:00:00Z"), ZoneOffset.UTC);

        assertThat(new EntriesInForce(editions, lateInTheEvening).today()).isEqualTo("2023-07-03");
    }

    private List<String> on(String day) {
        return entriesInForce.editionsOn(LocalDate.parse(day)).stream()
                .map(edition -> edition.id().value())
                .toList();
    }

    private void publish(Force force, String id, LocalDate effective, String supersedes) {
        var draft = draft(edition(force, id, effective, supersedes, entry("A", ROUTER, List.of())));
        editions.add(draft, new byte[0]);
        editions.publish(draft.publishedAs(Published.at(NOON, List.of())));
    }
}
