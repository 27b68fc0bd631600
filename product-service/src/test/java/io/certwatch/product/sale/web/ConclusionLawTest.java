package io.certwatch.product.sale.web;

import static io.certwatch.product.aggregate.AssessmentContext.NONE;
import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.law.PublishedLaws;
import io.certwatch.platform.text.Language;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.aggregate.sale.SaleEntry;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.sale.FindSale.SaleOnDay.Found;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConclusionLawTest {

    private static ConclusionLaw on(String day, boolean isPast) {
        var cause = new Cause(Cause.Kind.REGISTRATION, "one");
        var product = new ProductAssessor(catalogue(1, edition2023()), cause, Instant.parse("2026-11-25T08:00:00Z"))
                .register(ProductId.of("demo", "A"), aFirewall("A"), null, NONE)
                .orElseThrow()
                .product();
        var on = LocalDate.parse(day);
        return new ConclusionLaw(
                new Found(product, product.sale(), on, on, isPast), new LegalCitations(() -> PublishedLaws.ALL));
    }

    @Test
    void namesFirstDayAndPenaltyOfTheLawInForceOnTheDay() {
        var law = on("2026-11-25", false);
        assertThat(law.listFirstDays())
                .singleElement()
                .satisfies(day -> assertThat(day.in(Language.EN)).isEqualTo("3 July 2023"));
        assertThat(law.describeSince().in(Language.EN)).isEqualTo("3 July 2023");
        assertThat(law.describePenalty()).isNotNull().satisfies(penalty -> {
            assertThat(penalty.in(Language.EN)).contains("Cybersecurity Law", "Art. 63", "from 1 January 2026");
            assertThat(penalty.in(Language.ZH)).contains("第六十三条，适用于2026年1月1日以后的行为");
        });
        assertThat(on("2024-05-01", false).describePenalty())
                .as("the law of that day had none")
                .isNull();
    }

    @Test
    void saysNeitherOfAPastDay() {
        var law = on("2026-11-25", true);
        assertThat(law.listFirstDays()).isEmpty();
        assertThat(law.describePenalty()).isNull();
    }

    /** The first list has a place for routers, too, which is another entry. */
    @Test
    void takesTheSameCodeOfAnotherEditionForAnotherEntry() {
        var entries =
                List.of(new SaleEntry("2023-2", "CNE-01", Wording.NONE, "2023年第2号", LocalDate.parse("2023-07-03")));
        assertThat(Conclusion.isOf(entries, new EntryKey("2023-2", "CNE-01"))).isTrue();
        assertThat(Conclusion.isOf(entries, new EntryKey("2017-1", "CNE-01"))).isFalse();
    }
}
