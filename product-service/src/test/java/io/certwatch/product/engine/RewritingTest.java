package io.certwatch.product.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A change that keeps the thing keeps the verdict; a name of an accessory or a service of the thing requires nothing. */
class RewritingTest {

    @Test
    void keepsVerdictsThroughChangesThatKeepTheThing() {
        var rewritings = Rewriting.all();
        assertThat(rewritings).filteredOn(Rewriting::keepsThing).hasSizeGreaterThanOrEqualTo(80);
        assertThat(rewritings).filteredOn(each -> !each.keepsThing()).hasSizeGreaterThanOrEqualTo(40);

        var report = RewritingReport.of(ReferenceData.labelledProducts(), rewritings, ReferenceData.TODAY);
        System.out.println(report.text());

        assertThat(report.cleared())
                .as("required products that a change clears")
                .isZero();
        assertThat(report.kept()).as("share of verdicts kept").isGreaterThanOrEqualTo(0.995);
        assertThat(report.otherThings()).as("other things not required").isGreaterThanOrEqualTo(0.99);
    }
}
