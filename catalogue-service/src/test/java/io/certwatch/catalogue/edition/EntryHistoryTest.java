package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.edition.EditionFixture.NOON;
import static io.certwatch.catalogue.edition.EditionFixture.draft;
import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.edition.EntryHistory.Step;
import io.certwatch.edition.Bilingual;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two kinds of firewall are merged, codes are reassigned, and a later edition drops the entry. */
class EntryHistoryTest {

    private static final Bilingual WAF = new Bilingual("WEB应用防火墙", null);
    private static final Bilingual FIREWALL = new Bilingual("防火墙", null);
    private static final Bilingual DETECTION = new Bilingual("入侵检测系统", null);

    private final EditionsInMemory editions = new EditionsInMemory();
    private final CompareEditions comparison = new CompareEditions(editions);
    private final EntryHistory history = new EntryHistory(editions, comparison);

    @BeforeEach
    void publishThree() {
        publish(statutory("2030-1", day(1), null, named("S-2", FIREWALL), named("S-3", WAF), named("S-4", DETECTION)));
        publish(statutory(
                "2031-1", day(2), "2030-1", named("S-2", FIREWALL, "S-2", "S-3"), named("S-3", DETECTION, "S-4")));
        publish(statutory("2032-1", day(3), "2031-1", named("S-3", DETECTION, "S-3")));
    }

    @Test
    void followsAnEntryThroughAMergeToItsEnd() {
        var steps = history.of("S-2", null);

        assertThat(steps)
                .extracting(EntryHistoryTest::brief)
                .containsExactly("2032-1 []", "2031-1 [S-2]", "2030-1 [S-2, S-3]");
        assertThat(steps.getFirst().changes()).singleElement().isInstanceOf(Change.Removed.class);
    }

    @Test
    void followsTheLineageAndNotTheCode() {
        assertThat(history.of("S-3", null))
                .extracting(EntryHistoryTest::brief)
                .containsExactly("2032-1 [S-3]", "2031-1 [S-3]", "2030-1 [S-4]");
        assertThat(history.of("S-3", new EditionId("2030-1")))
                .extracting(EntryHistoryTest::brief)
                .containsExactly("2032-1 []", "2031-1 [S-2]", "2030-1 [S-3]");
    }

    @Test
    void isEmptyForUnknownCodesAndDrafts() {
        editions.add(draft(statutory("2033-1", day(4), "2032-1", named("S-9", FIREWALL))), new byte[0]);

        assertThat(history.of("S-9", null)).isEmpty();
        assertThat(history.of("S-2", new EditionId("2032-1"))).isEmpty();
    }

    private static String brief(Step step) {
        return step.edition().id() + " "
                + step.entries().stream().map(Entry::code).toList();
    }

    private static Entry named(String code, Bilingual name, String... continues) {
        return entry(code, name, List.of(), continues);
    }

    private void publish(EditionContent content) {
        var draft = draft(content);
        editions.add(draft, new byte[0]);
        editions.publish(draft.publishedAs(Published.at(NOON, List.of())));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2030, 1, day);
    }
}
