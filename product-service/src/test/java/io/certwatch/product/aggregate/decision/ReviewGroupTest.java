package io.certwatch.product.aggregate.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.Doubt;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewGroupTest {

    private static final ReviewGroup LACKS_TIME = new ReviewGroup("2023-2", "CNE-04", List.of("instructionTime"), null);

    @Test
    void reviewsOfOneEntryThatLackTheSameAreAlike() {
        assertThat(new ReviewGroup("2023-2", "CNE-04", List.of("instructionTime"), null).key())
                .isEqualTo(LACKS_TIME.key());
    }

    @Test
    void anotherEntryParameterOrDoubtIsAnotherGroup() {
        assertThat(List.of(
                        new ReviewGroup("2027-1", "CNE-04", List.of("instructionTime"), null).key(),
                        new ReviewGroup("2023-2", "CNE-01", List.of("instructionTime"), null).key(),
                        new ReviewGroup("2023-2", "CNE-04", List.of("instructionTime", "points"), null).key(),
                        new ReviewGroup("2023-2", "CNE-04", List.of(), null).key(),
                        new ReviewGroup("2023-2", "CNE-04", List.of("instructionTime"), Doubt.WEAK_NAME).key()))
                .doesNotContain(LACKS_TIME.key())
                .doesNotHaveDuplicates();
    }
}
