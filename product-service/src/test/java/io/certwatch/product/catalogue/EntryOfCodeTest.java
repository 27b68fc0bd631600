package io.certwatch.product.catalogue;

import static io.certwatch.product.catalogue.CatalogueFixture.edition;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.catalogue.CatalogueFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.EntryText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which edition's entry a code of the register refers to. */
class EntryOfCodeTest {

    private static final String WALL = "SCP-02";
    private static final LocalDate IN_2024 = LocalDate.parse("2024-05-01");

    private static @Nullable String editionMeant(@Nullable LocalDate issued, Edition... editions) {
        return CatalogueFixture.catalogue(1, editions)
                .entryOf(WALL, issued)
                .map(EntryKey::edition)
                .orElse(null);
    }

    @Test
    void usesTheEditionInForceOnTheDayOfIssueOrToday() {
        assertThat(editionMeant(LocalDate.parse("2023-07-02"), edition2023(), edition2017()))
                .isEqualTo("2017-1");
        assertThat(editionMeant(LocalDate.parse("2023-07-03"), edition2023(), edition2017()))
                .isEqualTo("2023-2");
        assertThat(editionMeant(null, edition2017(), edition2023())).isEqualTo("2023-2");
        assertThat(editionMeant(LocalDate.parse("2016-01-01"), edition2017(), edition2023()))
                .isNull();
    }

    @Test
    void usesTheSupersededEditionOfAWithdrawnOne() {
        var withdrawn = withdrawn(edition2023());
        var withdrawal = edition("2023-2-w1", null, "2026-11-20");
        for (var issued : List.of(IN_2024, LocalDate.parse("2026-11-20"), LocalDate.parse("2026-11-25"))) {
            assertThat(editionMeant(issued, edition2017(), withdrawn, withdrawal))
                    .isEqualTo("2017-1");
        }
        assertThat(editionMeant(null, edition2017(), withdrawn, withdrawal)).isEqualTo("2017-1");
    }

    @Test
    void usesTheCorrectionInAnyOrderOfEditions() {
        var first = correction("2023-2-c1", "2023-2");
        var second = correction("2023-2-c2", "2023-2-c1");
        assertThat(editionMeant(IN_2024, edition2017(), edition2023(), first)).isEqualTo("2023-2-c1");
        assertThat(editionMeant(IN_2024, first, edition2023(), edition2017())).isEqualTo("2023-2-c1");
        assertThat(editionMeant(IN_2024, second, first, edition2023())).isEqualTo("2023-2-c2");
        assertThat(editionMeant(IN_2024, edition2023(), first, second)).isEqualTo("2023-2-c2");
        assertThat(editionMeant(IN_2024, edition2023(), withdrawn(first))).isEqualTo("2023-2");
    }

    @Test
    void correctionOfAnEndedEditionDoesNotRestoreIt() {
        assertThat(editionMeant(
                        IN_2024, edition2017(), edition2023(), edition("2017-1-c1", "2017-1", "2017-06-01", wall())))
                .isEqualTo("2023-2");
    }

    @Test
    void usesTheLastIssuedOrHighestIdOfOneDay() {
        var early = issued("2019-9", "2019-05-01");
        var late = issued("2019-1", "2019-05-02");
        var another = issued("2019-2", "2019-05-02");
        assertThat(editionMeant(IN_2024, late, early))
                .isEqualTo(editionMeant(IN_2024, early, late))
                .isEqualTo("2019-1");
        assertThat(editionMeant(IN_2024, late, another))
                .isEqualTo(editionMeant(IN_2024, another, late))
                .isEqualTo("2019-2");
    }

    private static EntryText wall() {
        return entry(WALL, "防火墙", "Firewall", List.of(), List.of());
    }

    private static Edition correction(String id, String corrected) {
        return edition(id, corrected, "2023-07-03", wall());
    }

    private static Edition issued(String id, String day) {
        var edition = edition(id, null, "2019-06-01", wall());
        return edition.withIssued(LocalDate.parse(day));
    }

    private static Edition withdrawn(Edition published) {
        return published.withRevision(2).withWithdrawn(true);
    }
}
