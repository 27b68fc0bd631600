package io.certwatch.product.checklist.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanWordsTest {

    /** A product that is not on the market yet has no sales to stop. */
    @Test
    void holdingSalesBackSaysNotThatThereAreAny() {
        var words = PlanWords.of(PlanStep.HOLD_SALES);

        assertThat(words.zh()).isEqualTo("取得证明之前，不得销售和提供");
        assertThat(words.en()).isEqualTo("Neither sell nor provide the product until there is a proof");
    }
}
