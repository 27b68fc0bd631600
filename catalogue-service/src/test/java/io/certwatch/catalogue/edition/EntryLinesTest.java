package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.edition.EditionFixture.NOON;
import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static io.certwatch.catalogue.edition.EditionFixture.published;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Bilingual;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In 2017 the code SCP-10 was of the secure databases, which are SCP-09 since 2023. */
class EntryLinesTest {

    private static final Bilingual DATABASE = new Bilingual("安全数据库系统", null);
    private static final Bilingual WEBSITE = new Bilingual("网站恢复产品（硬件）", null);
    private static final Bilingual CARD = new Bilingual("安全隔离卡", null);
    private static final EntryKey OLD_DATABASE = new EntryKey("2017-1", "SCP-10");
    private static final EntryKey DATABASE_TODAY = new EntryKey("2023-2", "SCP-09");

    private final EditionsInMemory editions = new EditionsInMemory();
    private final EntryLines lines =
            new EntryLines(editions, new EntriesInForce(editions, Clock.fixed(NOON, ZoneOffset.UTC)));

    @BeforeEach
    void publishThree() {
        publish(statutory(
                "2017-1",
                LocalDate.of(2017, 6, 1),
                null,
                entryNamed("SCP-10", DATABASE),
                entryNamed("SCP-11", WEBSITE),
                entryNamed("SCP-12", CARD)));
        publish(statutory(
                "2023-2",
                LocalDate.of(2023, 7, 3),
                "2017-1",
                entryNamed("SCP-09", DATABASE, "SCP-10"),
                entryNamed("SCP-10", WEBSITE, "SCP-11")));
        publish(statutory("2030-1", LocalDate.of(2030, 1, 1), "2023-2", entryNamed("SCP-09", WEBSITE, "SCP-10")));
    }

    @Test
    void findsWhatTheEntryOfTodayWasInEveryEdition() {
        assertThat(lines.findLine("SCP-09")).containsExactlyInAnyOrder(DATABASE_TODAY, OLD_DATABASE);
        assertThat(lines.findLine("SCP-10"))
                .contains(new EntryKey("2023-2", "SCP-10"), new EntryKey("2017-1", "SCP-11"))
                .doesNotContain(OLD_DATABASE);
    }

    @Test
    void findsTheNewestThatHadACodeWhichNoneInForceHas() {
        assertThat(lines.findLine("SCP-12")).containsExactly(new EntryKey("2017-1", "SCP-12"));
        assertThat(lines.findLine("SCP-99")).isEmpty();
    }

    @Test
    void saysWhichEntryAnOlderOneIsToday() {
        var today = lines.findToday();

        assertThat(today.of(OLD_DATABASE)).containsExactly("SCP-09");
        assertThat(today.of(DATABASE_TODAY)).containsExactly("SCP-09");
        assertThat(today.of(new EntryKey("2017-1", "SCP-12"))).isEmpty();
        assertThat(today.of(null)).isEmpty();
    }

    private static Entry entryNamed(String code, Bilingual name, String... continues) {
        return entry(code, name, List.of(), continues);
    }

    private void publish(EditionContent content) {
        editions.addPublished(published(content, List.of()), new byte[0]);
    }
}
