package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.edition.EditionFixture.NOON;
import static io.certwatch.catalogue.edition.EditionFixture.ROUTER;
import static io.certwatch.catalogue.edition.EditionFixture.draft;
import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Force;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditionNewsTest {

    private static final Instant LATER = NOON.plusSeconds(100);
    private static final Instant LAST = NOON.plusSeconds(200);

    private final EditionsInMemory editions = new EditionsInMemory();
    private final EditionNews news = new EditionNews(editions, new CompareEditions(editions));

    @Test
    void listsEachStepOfAnEditionNewestFirst() {
        var announced = Published.at(NOON, List.of());
        var withdrawal = new Published.Withdrawal(new EditionId("2026-1-w1"), "a mistake", LAST);
        keep("2026-1", announced.cameIntoForce(LATER).withdraw(withdrawal));

        assertThat(news.latest(9))
                .extracting(EditionNews.Item::step)
                .containsExactly(Published.Step.WITHDRAWN, Published.Step.CAME_INTO_FORCE, Published.Step.PUBLISHED);
        assertThat(news.latest(1)).hasSize(1);
    }

    @Test
    void listsAnEditionOnlyOnceIfItIsInForceAtPublication() {
        keep("2026-1", Published.at(NOON, List.of()).bindingSince(NOON.minusSeconds(9)));

        assertThat(news.latest(9))
                .singleElement()
                .satisfies(item -> assertThat(item.changes()).hasSize(1));
    }

    @Test
    void leavesOutObservationsOfAnIndustry() {
        var announced = statutory("2026-1", LocalDate.of(2026, 11, 25), null, entry("A", ROUTER, List.of()));
        var observation = EditionFixture.edition(
                Force.GUIDANCE, "cloud-2026", LocalDate.of(2026, 11, 25), null, entry("B", ROUTER, List.of()));
        for (var content : List.of(announced, observation)) {
            editions.addPublished(draft(content).publishedAs(Published.at(NOON, List.of())), new byte[0]);
        }

        assertThat(news.latest(9))
                .extracting(item -> item.edition().content().id())
                .containsExactly(announced.id());
    }

    private void keep(String id, Published published) {
        var content = statutory(id, LocalDate.of(2026, 11, 25), null, entry("A", ROUTER, List.of()));
        editions.addPublished(draft(content).publishedAs(published), new byte[0]);
    }
}
