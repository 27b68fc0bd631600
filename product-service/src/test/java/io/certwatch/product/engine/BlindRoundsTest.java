package io.certwatch.product.engine;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The quality on rows that were written and labelled without sight of code, lexicon or labelled products, by round and
 * by kind of writing. They were learnt from after they had been judged once; ADR 007 has those first figures.
 */
class BlindRoundsTest {

    private final List<LabelledProduct> rows = ReferenceData.blindProducts();

    @Test
    void keepsWhatWasLearntFromBlindRounds() {
        System.out.println(text());

        var report = LabelledSetReport.of(rows, ReferenceData.TODAY);
        assertThat(report.recallWithReview()).isGreaterThanOrEqualTo(0.995);
        assertThat(report.recall()).isGreaterThanOrEqualTo(0.97);
        assertThat(report.precision()).isGreaterThanOrEqualTo(0.985);
        assertThat(report.silentMisses()).isLessThanOrEqualTo(0.004);
    }

    private String text() {
        var text = new StringBuilder(LabelledSetReport.head("blind rounds"));
        append(text, row -> row.source().split("; ")[0]);
        append(text, row -> row.source().split("; ")[2]);
        return text.toString();
    }

    private void append(StringBuilder text, Function<LabelledProduct, String> group) {
        var groups = new TreeMap<>(rows.stream().collect(groupingBy(group)));
        groups.forEach((name, of) ->
                text.append(LabelledSetReport.of(of, ReferenceData.TODAY).row(name)));
    }
}
