package io.certwatch.catalogue.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EditionGapTest {

    private final EditionGap gap = new EditionGap();

    @Test
    void isOpenIfAPublishedEditionIsMissingOrOlder() {
        gap.compare(Map.of("2017-1", 3L, "2023-2", 1L, "2024-1", 1L), Map.of("2017-1", 2, "2024-1", 1));
        assertThat(gap.isOpen()).isTrue();
        assertThat(gap.lacking()).containsExactly("2017-1", "2023-2");
    }

    @Test
    void isClosedIfTheDatabaseIsAsNewOrNewer() {
        gap.compare(Map.of("2017-1", 3L), Map.of("2017-1", 4, "2023-2", 1));
        assertThat(gap.isOpen()).isFalse();
    }
}
