package io.certwatch.product.explanation;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.aggregate.ProductFixture.withdrawn;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Force;
import io.certwatch.product.aggregate.ForwardingProducts;
import io.certwatch.product.aggregate.InMemoryProducts;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.Spec;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.decision.InMemoryDecisions;
import io.certwatch.product.aggregate.pipeline.Assessors;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.explanation.ExplanationStep.Kind;
import io.certwatch.product.explanation.ProductExplanation.ExplainedEntry;
import io.certwatch.product.inventory.ConfirmedEditions;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.inventory.RemoveProduct;
import io.certwatch.product.obligation.ObligationStories;
import io.certwatch.product.profile.InMemoryCompanyProfiles;
import io.certwatch.product.review.SettableClock;
import io.certwatch.product.sweep.InMemoryReassessmentRuns;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** For each reason why nobody was told of a product, the explanation names it. */
class ExplainProductTest extends ObligationStories {

    private ProductExplanation explained(Products from) {
        return over(from, new CurrentCatalogue(readModel, Arrivals.COMPLETE, clock))
                .explain(A);
    }

    private static ExplainProduct over(Products products, CurrentCatalogue catalogue) {
        return new ExplainProduct(
                products, catalogue, new ConfirmedEditions(catalogue, new InMemoryReassessmentRuns()));
    }

    private ProductExplanation explained() {
        return explained(products);
    }

    private void stopsAt(Kind step, String sentence) {
        var explanation = explained();
        assertThat(explanation.entries().getFirst().stop().map(ExplanationStep::kind))
                .contains(step);
        assertThat(explanation.sentence().en()).contains(sentence);
        assertThat(explanation.sentence().zh()).isNotBlank();
    }

    /** Registers the product in a system that knows only this catalogue. */
    private static ProductExplanation under(InMemoryReadModel catalogue, Product product) {
        return new OwnCatalogue(catalogue).explained(product);
    }

    @Test
    void nobodyRegisteredTheProduct() {
        stopsAt(Kind.PRODUCT, "A is not in the inventory");
    }

    @Test
    void theProductWasRemoved() {
        registered(aFirewall("A"));
        new RemoveProduct(assessors.over(products)).remove(A, Precondition.NONE);

        stopsAt(Kind.PRODUCT, "A was removed from the inventory on 25 November 2026");
    }

    @Test
    void theProductHasLeftTheMarket() {
        registered(withdrawn(aFirewall("A")));

        stopsAt(Kind.PRODUCT, "A is no longer tracked, because the company states that it left the market");
    }

    @Test
    void noEditionIsInForce() {
        var explanation = under(InMemoryReadModel.with(), aFirewall("A"));

        assertThat(explanation.entries().getFirst().stop().map(ExplanationStep::kind))
                .contains(Kind.EDITION);
        assertThat(explanation.sentence().en()).startsWith("Not assessed yet");
    }

    @Test
    void nothingWasRecognisedInTheProduct() {
        registered(aProduct("A", "咖啡机"));

        stopsAt(Kind.ENTRY, "Nothing in the text says what it is");
        assertThat(explained().entries())
                .singleElement()
                .satisfies(way -> assertThat(way.entry()).isNull());
    }

    @Test
    void aFigureIsMissingAndAPersonMustDecide() {
        var explanation = under(InMemoryReadModel.with(edition2017()), aFirewall("A"));

        var way = explanation.entries().getFirst();
        assertThat(way.entry()).isEqualTo(new EntryKey("2017-1", "SCP-02"));
        assertThat(way.stop().map(ExplanationStep::kind)).contains(Kind.FINDING);
        assertThat(explanation.sentence().en()).contains("no figure for").contains("a person must decide");
    }

    @Test
    void theProductIsOutOfScope() {
        var slow = aFirewall("A").withSpecs(List.of(new Spec("throughput", "1 Gbps")));

        var explanation = under(InMemoryReadModel.with(edition2017()), slow);

        assertThat(explanation.entries().getFirst().stop().map(ExplanationStep::kind))
                .contains(Kind.FINDING);
        assertThat(explanation.sentence().en()).contains("does not meet the threshold");
    }

    @Test
    void onlyADraftListsIt() {
        var draft =
                edition2017().with(edition -> edition.force(Force.CONSULTATION).id("draft"));
        var other = edition("other");

        var explanation = under(InMemoryReadModel.with(other, draft), aProduct("A", "网页应用防护系统"));

        assertThat(explanation.entries().getFirst().stop().map(ExplanationStep::kind))
                .contains(Kind.FINDING);
        assertThat(explanation.sentence().en()).contains("serves as a warning only");
    }

    private static Edition edition(String id) {
        return CatalogueFixture.edition(
                id, null, "2023-07-03", edition2023().entries().getLast());
    }

    @Test
    void anObligationIsOpenAndItsEventPublished() {
        registered(aFirewall("A"));

        var way = explained().entries().getFirst();

        assertThat(way.stop()).isEmpty();
        assertThat(way.obligation()).isEqualTo(id());
        assertThat(way.steps())
                .extracting(ExplanationStep::kind)
                .containsExactly(Kind.PRODUCT, Kind.EDITION, Kind.ENTRY, Kind.FINDING, Kind.OBLIGATION, Kind.EVENT);
        assertThat(explained().sentence().en()).startsWith("The event of the obligation has been published");
    }

    @Test
    void theEventWaitsForTheBroker() {
        registered(aFirewall("A"));
        var unpublished = new ForwardingProducts(products) {
            @Override
            public boolean hasUnpublishedEvents(ProductId id) {
                return true;
            }
        };

        var way = explained(unpublished).entries().getFirst();

        assertThat(way.stop().map(ExplanationStep::kind)).contains(Kind.EVENT);
    }

    @Test
    void certificationIsUnderWay() {
        registered(aFirewall("A"));
        progressed(APPLIED);

        var way = explained().entries().getFirst();

        assertThat(way.stop()).isEmpty();
        assertThat(way.steps().get(4).sentence().en())
                .contains("CCRC-1 at CCRC")
                .contains("1 February 2027");
    }

    @Test
    void aCertificateCoversIt() {
        registered(withDevice(aFirewall("A"), "Huawei", "USG6525E"));
        certified(new Certificate(
                "CN-1",
                1,
                "华为技术有限公司",
                null,
                List.of("USG6525E"),
                "SCP-02",
                LocalDate.parse("2024-03-18"),
                null,
                Certificate.Status.VALID));

        stopsAt(Kind.OBLIGATION, "A proof, certificate or test result CN-1, is on record since 25 November 2026");
    }

    @Test
    void theProofOnRecordHasEnded() {
        registered(withDevice(aFirewall("A"), "Huawei", "USG6525E"));
        certified(new Certificate(
                "CN-1",
                1,
                "华为技术有限公司",
                null,
                List.of("USG6525E"),
                "SCP-02",
                LocalDate.parse("2024-03-18"),
                LocalDate.parse("2027-01-31"),
                Certificate.Status.VALID));
        clock.set("2027-02-01T08:00:00Z");
        dailySweep.run();

        var sentence = explained().entries().getFirst().steps().get(4).sentence();

        assertThat(sentence.en())
                .contains("no valid proof (the last one, CN-1, was valid until 31 January 2027)")
                .doesNotContain("no proof");
        assertThat(sentence.zh()).contains("无有效证明").doesNotContain("尚无证明");
    }

    @Test
    void aPersonWaivedIt() {
        registered(aFirewall("A"));
        waived("Sold abroad only", LocalDate.parse("2027-06-30"));

        stopsAt(Kind.OBLIGATION, "Tracking of the obligation was stopped on 25 November 2026: Sold abroad only");
    }

    @Test
    void itIsNoLongerRequired() {
        registered(aFirewall("A"));
        registered(aProduct("A", "入侵检测系统"));

        assertThat(explained().entries())
                .flatExtracting(ExplainedEntry::steps)
                .extracting(step -> step.sentence().en())
                .contains(
                        "The obligation no longer applies since 25 November 2026: neither certification nor testing is"
                                + " required any more.");
    }

    @Test
    void itIsNoLongerRecognised() {
        registered(aFirewall("A"));
        registered(aProduct("A", "咖啡机"));

        stopsAt(
                Kind.OBLIGATION,
                "no longer applies since 25 November 2026: nothing in the text says any longer what the product is");
    }

    /** A system with a catalogue of its own. */
    private static final class OwnCatalogue {

        private final InMemoryProducts products = new InMemoryProducts();
        private final CurrentCatalogue catalogue;

        OwnCatalogue(InMemoryReadModel readModel) {
            catalogue = new CurrentCatalogue(readModel, Arrivals.COMPLETE, new SettableClock("2026-11-25T08:00:00Z"));
        }

        ProductExplanation explained(Product product) {
            var assessors = new Assessors(
                    catalogue,
                    new ContextLoader(
                            new InMemoryCertificates(), new InMemoryDecisions(), new InMemoryCompanyProfiles()),
                    new SettableClock("2026-11-25T08:00:00Z"));
            new RegisterProducts(assessors.over(products)).register("demo", AuthorFixture.LI, List.of(product));
            return over(products, catalogue).explain(A);
        }
    }
}
