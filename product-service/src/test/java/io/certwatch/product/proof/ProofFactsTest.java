package io.certwatch.product.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.proof.ProofFacts.NamedModel;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProofFactsTest {

    private static final LocalDate UNTIL = LocalDate.parse("2029-03-17");

    private static ProofFacts facts(String holder, LocalDate until, String... models) {
        return new ProofFacts(
                ProofKind.CERTIFICATE,
                "C-1",
                "CCRC",
                null,
                holder,
                Stream.of(models).map(model -> new NamedModel(model, null)).toList(),
                null,
                until);
    }

    /** Each reader's language joins them in its own way. */
    @Test
    void tellsEachModelOfADifferenceApart() {
        assertThat(facts("华为", UNTIL, "AR6120", "AR6140").differencesFrom(facts("华为", UNTIL, "AR6120", "AR6300")))
                .containsExactly(
                        new FactDifference("models", List.of("AR6120", "AR6140"), List.of("AR6120", "AR6300")));
    }

    @Test
    void keepsADayADay() {
        assertThat(facts("华为", UNTIL, "AR6120").differencesFrom(facts("华为", UNTIL.plusYears(1))))
                .containsExactly(new FactDifference("validUntil", List.of(UNTIL), List.of(UNTIL.plusYears(1))));
    }

    @Test
    void findsNoDifferenceInSpellingNorInWhatIsLeftOut() {
        assertThat(facts("华为 (Huawei)", UNTIL, "AR6120").differencesFrom(facts("华为 （HUAWEI）", UNTIL, "ar6120")))
                .isEmpty();
        assertThat(facts("华为", UNTIL, "AR6120").differencesFrom(facts("华为", UNTIL)))
                .isEmpty();
    }
}
