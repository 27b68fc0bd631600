package io.certwatch.product.inventory;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.decision.AuthorFixture.LI;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.inventory.EnterFigures.FigureOutcome.CHANGED;
import static io.certwatch.product.inventory.EnterFigures.FigureOutcome.CHANGED_MEANWHILE;
import static io.certwatch.product.inventory.EnterFigures.FigureOutcome.FAILED;
import static io.certwatch.product.inventory.EnterFigures.FigureOutcome.FULL;
import static io.certwatch.product.inventory.EnterFigures.FigureOutcome.UNCHANGED;
import static io.certwatch.product.inventory.EnterFigures.FigureOutcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.InMemoryProducts;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.ProductsThatFailAssessment;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.Spec;
import io.certwatch.product.aggregate.decision.InMemoryDecisions;
import io.certwatch.product.aggregate.pipeline.Assessors;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.inventory.EnterFigures.EnteredFigures;
import io.certwatch.product.inventory.EnterFigures.Figure;
import io.certwatch.product.inventory.EnterFigures.FiguresOfProduct;
import io.certwatch.product.profile.InMemoryCompanyProfiles;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnterFiguresTest {

    private static final Spec PORTS = new Spec("ports", "8");

    private final InMemoryProducts products = new InMemoryProducts();
    private final Assessors assessors = new Assessors(
            new CurrentCatalogue(InMemoryReadModel.with(edition2023()), Arrivals.COMPLETE, Clock.systemUTC()),
            new ContextLoader(new InMemoryCertificates(), new InMemoryDecisions(), new InMemoryCompanyProfiles()),
            Clock.systemUTC());

    @BeforeEach
    void registerProducts() {
        new RegisterProducts(assessors.over(products))
                .register(
                        "demo",
                        LI,
                        List.of(
                                aFirewall("A").withSpecs(List.of(PORTS)),
                                aFirewall("B").withSpecs(List.of(new Spec("throughput", "1 Gbps"), PORTS)),
                                aFirewall("C")
                                        .withSpecs(IntStream.range(0, Spec.MOST)
                                                .mapToObj(number -> new Spec("figure " + number, "1"))
                                                .toList())));
    }

    private List<EnteredFigures> enter(@Nullable String value, @Nullable Long revision, String... skus) {
        return enter(products, value, revision, skus);
    }

    private List<EnteredFigures> enter(
            Products stored, @Nullable String value, @Nullable Long revision, String... skus) {
        SequencedMap<Sku, FiguresOfProduct> figures = new LinkedHashMap<>();
        for (var sku : skus)
            figures.put(new Sku(sku), new FiguresOfProduct(revision, List.of(new Figure("throughput", value))));
        return new EnterFigures(assessors.over(stored)).enter("demo", figures, LI);
    }

    private List<Spec> specs(String sku) {
        return products.find(ProductId.of("demo", sku)).orElseThrow().product().specs();
    }

    @Test
    void tellsTheOutcomeOfEachProductAndItsFigureBefore() {
        assertThat(enter("2 Gbps", null, "A", "B", "Z"))
                .containsExactly(
                        new EnteredFigures(new Sku("A"), CHANGED, List.of(new Figure("throughput", null))),
                        new EnteredFigures(new Sku("B"), CHANGED, List.of(new Figure("throughput", "1 Gbps"))),
                        new EnteredFigures(new Sku("Z"), UNKNOWN, List.of()));
        assertThat(specs("A")).containsExactly(PORTS, new Spec("throughput", "2 Gbps"));
        assertThat(specs("B")).containsExactly(new Spec("throughput", "2 Gbps"), PORTS);
        assertThat(enter("2 Gbps", null, "A")).containsExactly(new EnteredFigures(new Sku("A"), UNCHANGED, List.of()));
    }

    @Test
    void takesAFigureAwayAgain() {
        enter("2 Gbps", null, "A");
        assertThat(enter(null, null, "A"))
                .containsExactly(
                        new EnteredFigures(new Sku("A"), CHANGED, List.of(new Figure("throughput", "2 Gbps"))));
        assertThat(specs("A")).containsExactly(PORTS);
    }

    @Test
    void leavesWhatChangedSinceThePersonSawIt() {
        assertThat(enter("2 Gbps", 1L, "A")).extracting(EnteredFigures::outcome).containsExactly(CHANGED);
        assertThat(enter("3 Gbps", 1L, "A")).extracting(EnteredFigures::outcome).containsExactly(CHANGED_MEANWHILE);
        assertThat(enter("2 Gbps", 1L, "A"))
                .as("a request that is sent again")
                .extracting(EnteredFigures::outcome)
                .containsExactly(UNCHANGED);
        assertThat(specs("A")).contains(new Spec("throughput", "2 Gbps"));
    }

    @Test
    void saysWhichProductHasTooManyFiguresOrFailsItsAssessment() {
        var failing = new ProductsThatFailAssessment(products, ProductId.of("demo", "A"));
        assertThat(enter(failing, "2 Gbps", null, "A", "B", "C"))
                .extracting(EnteredFigures::outcome)
                .containsExactly(FAILED, CHANGED, FULL);
    }
}
