package io.certwatch.product.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The quality of the engine on the labelled products; a regression fails the build. */
class LabelledSetTest {

    private final LabelledSetReport report =
            LabelledSetReport.of(ReferenceData.labelledProducts(), ReferenceData.TODAY);

    @Test
    void reachesTheRequiredQualityOnTheLabelledProducts() {
        System.out.println(report.text());

        assertThat(report.recallWithReview())
                .as("recall, REVIEW counted as found")
                .isGreaterThanOrEqualTo(0.99);
        assertThat(report.recall()).as("recall").isGreaterThanOrEqualTo(0.93);
        assertThat(report.precision()).as("precision of REQUIRED").isGreaterThanOrEqualTo(0.97);
        assertThat(report.reviewShare()).as("share of REVIEW").isLessThanOrEqualTo(0.10);
    }

    @Test
    void noFindingIsUnknown() {
        assertThat(report.judged())
                .flatExtracting(each -> each.judgement().findings())
                .extracting(Finding::verdict)
                .doesNotContain(Verdict.UNKNOWN);
    }
}
