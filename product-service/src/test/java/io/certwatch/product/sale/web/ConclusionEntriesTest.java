package io.certwatch.product.sale.web;

import static io.certwatch.product.aggregate.AssessmentContext.NONE;
import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Force;
import io.certwatch.platform.text.Language;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Judgement;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.sale.FindSale.SaleOnDay.Found;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConclusionEntriesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-25");

    private static AssessedProduct assess(LiveCatalogue catalogue) {
        var cause = new Cause(Cause.Kind.REGISTRATION, "one");
        return new ProductAssessor(catalogue, cause, Instant.parse("2026-11-25T08:00:00Z"))
                .register(ProductId.of("demo", "A"), aFirewall("A"), null, NONE)
                .orElseThrow()
                .product();
    }

    /** Besides the firewall that it is, it may be something else. */
    private static AssessedProduct alsoInReview(Force force) {
        var product = assess(catalogue(1, edition2023()));
        var assessment = product.assessment();
        var other = assessment
                .findings()
                .getFirst()
                .with(finding -> finding.entry("SCP-30")
                        .force(force)
                        .name(new Wording("运维安全管理产品", "Operations security management product"))
                        .verdict(Verdict.REVIEW));
        List<Finding> findings =
                Stream.concat(assessment.findings().stream(), Stream.of(other)).toList();
        var judged = new Judgement(Verdict.REQUIRED, null, findings, null);
        return product.withAssessment(assessment.withJudgement(judged));
    }

    private static ConclusionEntries of(AssessedProduct product, boolean isPast) {
        return new ConclusionEntries(new Found(product, product.sale(), DAY, DAY, isPast));
    }

    @Test
    void marksTheEntryThatWaitsForAPersonBesideTheOneThatTheAnswerRestsOn() {
        var entries = of(alsoInReview(Force.STATUTORY), false);

        assertThat(entries.list()).hasSize(2).satisfies(all -> {
            assertThat(all.getFirst().in(Language.EN)).contains("irewall").doesNotContain("to be reviewed");
            assertThat(all.getLast().in(Language.EN)).contains("Operations security", "to be reviewed");
            assertThat(all.getLast().in(Language.ZH)).contains("运维安全管理产品", "待复核");
        });
        assertThat(entries.listWaiting()).hasSize(1);
    }

    @Test
    void marksAllOfAnAnswerThatWaits() {
        var entries = of(assess(catalogue(1, edition2017())), false);

        assertThat(entries.list())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.in(Language.ZH)).contains("待复核"));
        assertThat(entries.listWaiting()).isEmpty();
    }

    @Test
    void leavesOutWhatDoesNotBindAndWhatIsKnownOnlyToday() {
        assertThat(of(alsoInReview(Force.GUIDANCE), false).list()).hasSize(1);
        assertThat(of(alsoInReview(Force.STATUTORY), true).list()).hasSize(1);
    }
}
