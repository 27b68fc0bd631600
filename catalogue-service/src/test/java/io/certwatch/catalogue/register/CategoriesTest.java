package io.certwatch.catalogue.register;

import io.certwatch.catalogue.edition.Bilingual;
import io.certwatch.catalogue.edition.EditionFixture;
import io.certwatch.catalogue.lexicon.LexiconEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;
import static org.assertj.core.api.Assertions.assertThat;

class CategoriesTest {

    /** The firewall of 2017 and the WAF of 2017, whose code the IDS has in 2023. */
    private static final Categories CATEGORIES = Categories.of(
            List.of(
                    EditionFixture.draft(statutory("2017-1", LocalDate.of(2017, 6, 1), null,
                            entry("SCP-02", new Bilingual("防火墙（硬件）", "Firewall (hardware)"), List.of()),
                            entry("SCP-03", new Bilingual("WEB应用防火墙（WAF）", "WAF"), List.of()))),
                    EditionFixture.draft(statutory("2023-2", LocalDate.of(2023, 7, 3), "2017-1",
                            entry("SCP-02", new Bilingual("防火墙", "Firewall"), List.of()),
                            entry("SCP-03", new Bilingual("入侵检测系统（IDS）", "Intrusion detection system (IDS)"), List.of())))),
            List.of(new LexiconEntry("SCP-02", 1, List.of("SCP-02"), List.of(Map.of(
                    "editions", List.of("2023-2"), "terms", Map.of("zh", List.of("Web应用防火墙"), "en", List.of("WAF")))), "shipped")));

    @ParameterizedTest
    @CsvSource({
        "防火墙, 2024-01-01, SCP-02", "firewall, 2024-01-01, SCP-02", "SCP-02, 2024-01-01, SCP-02",
        "入侵检测系统, 2024-01-01, SCP-03", "网络安全专用产品-防火墙, 2024-01-01, SCP-02",
        "WEB应用防火墙（WAF）, 2018-01-01, SCP-03", "WEB应用防火墙（WAF）, 2024-01-01, SCP-02", "ＷＡＦ, 2024-01-01, SCP-02",
        "防火墙, 2018-01-01, SCP-02", "防火墙, 2010-01-01,", "摄像机, 2024-01-01,"
    })
    void findsTheEntryOfTheEditionThatWasInForce(String category, LocalDate day, String expected) {
        assertThat(CATEGORIES.entry(category, day)).isEqualTo(expected);
    }
}
