package io.certwatch.product.catalogue;

import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.product.failure.InvalidField;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueVersionTest {

    @Test
    void readsTokensOfCatalogueService() {
        assertThat(CatalogueVersion.read(token("lexicon=7;2017-1=2;sectors-2025=1")))
                .isEqualTo(new CatalogueVersion(Map.of("2017-1", 2L, "sectors-2025", 1L), 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2017-1=1",
                "lexicon=",
                "lexicon=-1",
                "lexicon=1;",
                "lexicon=1;2017-1=x",
                "lexicon=9999999999"
            })
    void refusesWhatItNeverAnswered(String text) {
        assertThatThrownBy(() -> CatalogueVersion.read(token(text))).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> CatalogueVersion.read(text)).isInstanceOf(InvalidField.class);
    }

    @Test
    void isReachedByTheSameOrNewerRevisions() {
        var version = CatalogueVersion.read(token("lexicon=1;2017-1=1;2023-2=1"));
        assertThat(version.reachedBy(catalogue(1, edition2017()))).isFalse();
        assertThat(version.reachedBy(catalogue(1, edition2017(), edition2023())))
                .isTrue();
        assertThat(CatalogueVersion.read(token("lexicon=2;2017-1=1")).reachedBy(catalogue(1, edition2017())))
                .isFalse();
        assertThat(CatalogueVersion.read(token("lexicon=1;2017-1=2")).reachedBy(catalogue(1, edition2017())))
                .isFalse();
    }

    @Test
    void namesTheChangesThatCreatedIt() {
        var readModel = InMemoryReadModel.with(edition2017(), edition2023());
        assertThat(readModel.log().changesOf(CatalogueVersion.read(token("lexicon=1;2023-2=1"))))
                .containsExactlyInAnyOrder("lexicon-1", "edition-2023-2-1");
    }

    private static String token(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
