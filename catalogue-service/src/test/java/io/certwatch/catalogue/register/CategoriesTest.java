package io.certwatch.catalogue.register;

import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.edition.EditionContent;
import io.certwatch.catalogue.edition.EditionFixture;
import io.certwatch.catalogue.edition.EntryKey;
import io.certwatch.catalogue.lexicon.LexiconEntry;
import io.certwatch.edition.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoriesTest {

    private static final EditionContent OLDER = statutory(
            "2017-1",
            LocalDate.of(2017, 6, 1),
            null,
            entry("SCP-02", new Bilingual("防火墙（硬件）", "Firewall (hardware)"), List.of()),
            entry("SCP-03", new Bilingual("WEB应用防火墙（WAF）", "WAF"), List.of()));
    private static final EditionContent NEWER = statutory(
            "2023-2",
            LocalDate.of(2023, 7, 3),
            "2017-1",
            entry("SCP-02", new Bilingual("防火墙", "Firewall"), List.of()),
            entry("SCP-03", new Bilingual("入侵检测系统（IDS）", "Intrusion detection system (IDS)"), List.of()));

    /** The firewall and the WAF of 2017; the code of the WAF belongs to the IDS in 2023. */
    private static final Categories CATEGORIES = Categories.of(
            List.of(EditionFixture.draft(OLDER), EditionFixture.draft(NEWER)),
            List.of(new LexiconEntry(
                    "SCP-02",
                    1,
                    List.of("SCP-02"),
                    List.of(Map.of(
                            "editions",
                            List.of("2023-2"),
                            "terms",
                            Map.of("zh", List.of("Web应用防火墙"), "en", List.of("WAF")))),
                    "shipped",
                    null)));

    @ParameterizedTest
    @CsvSource({
        "防火墙, 2024-01-01, 2023-2, SCP-02",
        "firewall, 2024-01-01, 2023-2, SCP-02",
        "SCP-02, 2024-01-01, 2023-2, SCP-02",
        "入侵检测系统, 2024-01-01, 2023-2, SCP-03",
        "网络安全专用产品-防火墙, 2024-01-01, 2023-2, SCP-02",
        "WEB应用防火墙（WAF）, 2018-01-01, 2017-1, SCP-03",
        "WEB应用防火墙（WAF）, 2024-01-01, 2023-2, SCP-02",
        "ＷＡＦ, 2024-01-01, 2023-2, SCP-02",
        "防火墙, 2018-01-01, 2017-1, SCP-02",
        "防火墙, 2010-01-01,,",
        "摄像机, 2024-01-01,,"
    })
    void findsTheEntryOfTheEditionThatWasInForce(
            String category, LocalDate day, @Nullable String edition, @Nullable String code) {
        assertThat(CATEGORIES.entry(category, day))
                .isEqualTo(edition == null || code == null ? null : new EntryKey(edition, code));
    }

    @Test
    void usesTheSupersededEditionAfterAWithdrawal() {
        var withdrawn = EditionFixture.withdrawn(NEWER, LocalDate.of(2026, 11, 20));
        var withdrawal = EditionFixture.draft(EditionFixture.withdrawal(NEWER, LocalDate.of(2026, 11, 20)));
        var categories = Categories.of(List.of(withdrawal, withdrawn, EditionFixture.draft(OLDER)), List.of());
        assertThat(categories.entry("防火墙", LocalDate.of(2024, 1, 1))).isEqualTo(new EntryKey("2017-1", "SCP-02"));
        assertThat(categories.entry("入侵检测系统（IDS）", LocalDate.of(2024, 1, 1))).isNull();
        assertThat(categories.entry("WAF", LocalDate.of(2026, 11, 25))).isEqualTo(new EntryKey("2017-1", "SCP-03"));
    }

    @Test
    void prefersACorrectionInAnyOrderOfEditions() {
        var first = corrected("2023-2-c1", "2023-2", "SCP-21");
        var second = corrected("2023-2-c2", "2023-2-c1", "SCP-22");
        assertThat(entryOfFirewall(NEWER, first))
                .isEqualTo(entryOfFirewall(first, NEWER))
                .isEqualTo(new EntryKey("2023-2-c1", "SCP-21"));
        assertThat(entryOfFirewall(NEWER, first, second))
                .isEqualTo(entryOfFirewall(second, first, NEWER))
                .isEqualTo(new EntryKey("2023-2-c2", "SCP-22"));
    }

    @Test
    void prefersTheLastIdAmongEditionsOfOneDay() {
        var one = corrected("2023-8", null, "SCP-08");
        var other = corrected("2023-9", null, "SCP-09");
        assertThat(entryOfFirewall(one, other))
                .isEqualTo(entryOfFirewall(other, one))
                .isEqualTo(new EntryKey("2023-9", "SCP-09"));
    }

    private static @Nullable EntryKey entryOfFirewall(EditionContent... editions) {
        return Categories.of(Stream.of(editions).map(EditionFixture::draft).toList(), List.of())
                .entry("防火墙", LocalDate.of(2024, 1, 1));
    }

    private static EditionContent corrected(String id, @Nullable String supersedes, String firewall) {
        return statutory(
                id, NEWER.effective(), supersedes, entry(firewall, new Bilingual("防火墙", "Firewall"), List.of()));
    }
}
