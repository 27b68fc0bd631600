package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.edition.EditionFixture.ROUTER;
import static io.certwatch.catalogue.edition.EditionFixture.criterion;
import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.catalogue.edition.CriterionChange.Effect;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriterionChangeTest {

    private static final Criterion TWELVE = criterion("throughput", ">=", "12 Tbps");

    @Test
    void reportsEachParameterSeparately() {
        var changes = changes(
                List.of(TWELVE, criterion("routes", ">=", "55万条")),
                List.of(criterion("throughput", ">=", "6 Tbps"), criterion("delay", "<=", "80 ns")));

        assertThat(changes)
                .extracting(CriterionChange::parameter, CriterionChange::effects)
                .containsExactly(
                        tuple("throughput", List.of(Effect.WIDENED)),
                        tuple("routes", List.of(Effect.WIDENED)),
                        tuple("delay", List.of(Effect.NARROWED)));
    }

    @Test
    void reportsAnotherUnitForTheSameFigureAsReworded() {
        assertThat(changes(List.of(TWELVE), List.of(criterion("throughput", ">=", "12000 Gbps"))))
                .extracting(CriterionChange::effects)
                .containsExactly(List.of(Effect.REWORDED));
    }

    @Test
    void omitsUnchangedParameters() {
        assertThat(changes(List.of(TWELVE), List.of(TWELVE))).isEmpty();
    }

    private static List<CriterionChange> changes(List<Criterion> before, List<Criterion> after) {
        return CriterionChange.between(entry("A", ROUTER, before), entry("A", ROUTER, after));
    }
}
