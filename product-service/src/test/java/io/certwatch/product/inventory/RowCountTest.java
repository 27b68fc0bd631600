package io.certwatch.product.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowCountTest {

    @Test
    void saysMoreThanTheMostThatIsCounted() {
        assertThat(RowCount.of(500, 500)).isEqualTo(new RowCount(500, true));
        assertThat(RowCount.of(501, 500)).isEqualTo(new RowCount(500, false));
    }
}
