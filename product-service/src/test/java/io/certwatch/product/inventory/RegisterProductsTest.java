package io.certwatch.product.inventory;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.aggregate.decision.AuthorFixture.WU;
import static io.certwatch.product.aggregate.decision.DecisionFixture.decision;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.product.aggregate.ChangedMeanwhile;
import io.certwatch.product.aggregate.ForwardingProducts;
import io.certwatch.product.aggregate.InMemoryProducts;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductEvent.Assessed;
import io.certwatch.product.aggregate.ProductEvent.ObligationMoved;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.ProductsThatFailAssessment;
import io.certwatch.product.aggregate.ProductsWithConcurrentWrite;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.StaleProduct;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.decision.Decision.Ending;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionScope;
import io.certwatch.product.aggregate.decision.InMemoryDecisions;
import io.certwatch.product.aggregate.decision.StoredDecision;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.aggregate.pipeline.Assessors;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.certificate.FollowCertificates;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.profile.CiiExposure;
import io.certwatch.product.profile.InMemoryCompanyProfiles;
import io.certwatch.product.profile.StatedBy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RegisterProductsTest {

    private static final ProductId A = ProductId.of("demo", "A");

    private final InMemoryReadModel readModel = InMemoryReadModel.with(edition2017());
    private final InMemoryCertificates certificates = new InMemoryCertificates();
    private final InMemoryDecisions decisions = new InMemoryDecisions();
    private final Assessors assessors = new Assessors(
            new CurrentCatalogue(readModel, Arrivals.COMPLETE, Clock.systemUTC()),
            new ContextLoader(certificates, decisions, new InMemoryCompanyProfiles()),
            Clock.systemUTC());
    private final InMemoryProducts products = new InMemoryProducts();
    private final RegisterProducts register = new RegisterProducts(assessors.over(products));

    @Test
    void countsNewAndUnchangedProducts() {
        assertThat(register.register("demo", AuthorFixture.LI, List.of(aFirewall("A"))))
                .isEqualTo(new Registration(1, 0, Set.of(), Set.of(), toReview(1)));
        assertThat(register.register("demo", AuthorFixture.LI, List.of(aFirewall("A"), aFirewall("B"))))
                .isEqualTo(new Registration(1, 1, Set.of(), Set.of(), toReview(2)));
        assertThat(products.events()).filteredOn(Assessed.class::isInstance).hasSize(2);
    }

    @Test
    void countsTheVerdictsOfNewAndUnchangedProducts() {
        readModel.publish(edition2023());
        var offered = List.of(aFirewall("A"), aFirewall("B"), aProduct("C", "椅子"));

        var first = register.register("demo", AuthorFixture.LI, offered);
        var again = register.register("demo", AuthorFixture.LI, offered);

        assertThat(first.verdicts()).isEqualTo(new VerdictCounts(2, 0, 1, 0)).isEqualTo(again.verdicts());
    }

    private static VerdictCounts toReview(int products) {
        return new VerdictCounts(0, products, 0, 0);
    }

    @Test
    void assessesByAnEditionPublishedMeanwhile() {
        var crossing = new RegisterProducts(assessors.over(
                ProductsWithConcurrentWrite.beforeWriting(products, () -> readModel.publish(edition2023()))));
        crossing.register("demo", AuthorFixture.LI, List.of(aFirewall("A")));
        assertThat(products.find(A).orElseThrow().obligations()).hasSize(1);
        assertThat(products.events())
                .filteredOn(ObligationMoved.class::isInstance)
                .hasSize(1);
    }

    @Test
    void retriesOnceAfterALostRace() {
        var raced = new RegisterProducts(assessors.over(ProductsWithConcurrentWrite.beforeWriting(
                products, () -> register.register("demo", AuthorFixture.LI, List.of(aProduct("A", "椅子"))))));
        assertThat(raced.register("demo", AuthorFixture.LI, List.of(aFirewall("A")))
                        .stored())
                .isEqualTo(1);
        var stands = products.find(A).orElseThrow();
        assertThat(stands.revision()).isEqualTo(2);
        assertThat(stands.product()).isEqualTo(aFirewall("A"));
    }

    @Test
    void reportsProductsThatSomebodyElseChangedTwiceAndStoresTheOthers() {
        var contested = new RegisterProducts(assessors.over(new Contested(products)));
        assertThat(contested.register("demo", AuthorFixture.LI, List.of(aFirewall("A"), aFirewall("B"))))
                .isEqualTo(new Registration(1, 0, Set.of(new Sku("A")), Set.of(), toReview(1)));
        assertThat(products.find(ProductId.of("demo", "B"))).isPresent();
        assertThatThrownBy(() -> contested.register("demo", AuthorFixture.LI, List.of(aFirewall("A"))))
                .isInstanceOf(StaleProduct.class);
    }

    @Test
    void skipsProductsWhoseAssessmentFails() {
        var failures = new ArrayList<String>();
        var hearing = new Assessors(
                new CurrentCatalogue(readModel, Arrivals.COMPLETE, Clock.systemUTC()),
                new ContextLoader(certificates, decisions, new InMemoryCompanyProfiles()),
                Clock.systemUTC(),
                ReminderLeads.USUAL,
                (cause, product, why) -> failures.add(
                        cause.id() + " " + product + " " + why.getClass().getSimpleName()));
        register.register("demo", AuthorFixture.LI, List.of(aFirewall("A")));
        var spoilt = new RegisterProducts(hearing.over(new ProductsThatFailAssessment(products, A)));
        assertThat(spoilt.register(
                        "demo",
                        List.of(aFirewall("A"), aFirewall("B")),
                        (said, _) -> said,
                        new Cause(Cause.Kind.IMPORT, "i-1"),
                        new StatedBy(AuthorFixture.LI, Instant.now())))
                .isEqualTo(new Registration(1, 0, Set.of(), Set.of(new Sku("A")), toReview(1)));
        assertThat(failures).containsExactly("i-1 demo/A NullPointerException");
        assertThat(spoilt.register("demo", AuthorFixture.LI, List.of(aFirewall("A"), aFirewall("C"))))
                .isEqualTo(new Registration(1, 0, Set.of(), Set.of(new Sku("A")), toReview(1)));
        assertThat(products.find(ProductId.of("demo", "C"))).isPresent();
    }

    @Test
    void rejectsAChangeToAStaleRevision() {
        register.register("demo", AuthorFixture.LI, List.of(aFirewall("A")));
        var seen = Precondition.atRevision(7);
        assertThatThrownBy(() -> register.register("demo", AuthorFixture.LI, List.of(aProduct("A", "椅子")), seen))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(products.find(A).orElseThrow().product()).isEqualTo(aFirewall("A"));
    }

    @Test
    void keepsWhoMarkedTheProductAsUsedInCii() {
        readModel.publish(edition2023());
        register.register("demo", AuthorFixture.LI, List.of(aFirewall("A")));
        assertThat(markedBy()).isEmpty();

        register.register("demo", AuthorFixture.author("wang.wu"), List.of(markedFirewall()));
        assertThat(markedBy()).contains("wang.wu");

        register.register("demo", AuthorFixture.LI, List.of(markedFirewall().withModel("X-2")));
        assertThat(markedBy()).as("the mark did not change").contains("wang.wu");

        register.register("demo", AuthorFixture.LI, List.of(aFirewall("A")));
        register.register("demo", AuthorFixture.LI, List.of(markedFirewall()));
        assertThat(markedBy()).contains("li.na");
    }

    private static Product markedFirewall() {
        return aFirewall("A").withUsedInCii(true);
    }

    private Optional<String> markedBy() {
        return products.find(A).orElseThrow().cii().findMark().map(CiiExposure.Statement::by);
    }

    @Test
    void appliesAMissedCertificateOnTheNextRegistration() {
        readModel.publish(edition2023());
        var usg = withDevice(aProduct("A", "防火墙"), "Huawei", "USG6525E");
        registeredByOneThatIsKilled(
                usg,
                () -> new FollowCertificates(certificates, Clock.systemUTC())
                        .follow(List.of(certificate("C-1", "华为技术有限公司", "USG6000E系列"))));
        assertThat(products.find(A).orElseThrow().obligations().getFirst().status())
                .isEqualTo(ObligationState.Status.OPEN);
        assertThat(register.register("demo", AuthorFixture.LI, List.of(usg)).stored())
                .isOne();
        assertThat(products.find(A).orElseThrow().obligations().getFirst().status())
                .isEqualTo(ObligationState.Status.SATISFIED);
        assertThat(register.register("demo", AuthorFixture.LI, List.of(usg)).unchanged())
                .isOne();
    }

    @Test
    void appliesAMissedDecisionOnTheNextRegistration() {
        var decision =
                decision(DecisionScope.model("Maker", "M-1"), new EntryKey("2017-1", "SCP-02"), Outcome.IN_SCOPE);
        registeredByOneThatIsKilled(
                aFirewall("A"),
                () -> decisions.add(StoredDecision.first(decision).done()));
        assertThat(products.find(A).orElseThrow().assessment().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(register.register("demo", AuthorFixture.LI, List.of(aFirewall("A")))
                        .stored())
                .isOne();
        assertThat(products.find(A).orElseThrow().assessment().verdict()).isEqualTo(Verdict.REQUIRED);
    }

    @Test
    void dropsADecisionRevokedBetweenReadAndWrite() {
        var filed = StoredDecision.first(decision(
                        DecisionScope.model("Maker", "M-1"), new EntryKey("2017-1", "SCP-02"), Outcome.IN_SCOPE))
                .done();
        decisions.add(filed);
        var revoked = filed.end(new Ending(Ending.Kind.REVOKED, Instant.now(), "wang", WU, "wrong laboratory report"));
        var crossing = new RegisterProducts(assessors.over(ProductsWithConcurrentWrite.beforeWriting(products, () -> {
            decisions.replace(revoked);
            decisions.replace(revoked.done());
        })));
        crossing.register("demo", AuthorFixture.LI, List.of(aFirewall("A")));
        assertThat(products.find(A)
                        .orElseThrow()
                        .assessment()
                        .productDecisions()
                        .getFirst()
                        .reopened()
                        .by())
                .isEqualTo("wang");
        assertThat(products.find(A).orElseThrow().assessment().verdict()).isEqualTo(Verdict.REVIEW);
    }

    /** Another writer reassesses the products before this one is written, so it does not find this one. */
    private void registeredByOneThatIsKilled(Product product, Runnable whatComesMeanwhile) {
        var dying = new ForwardingProducts(products) {
            @Override
            public Set<ProductId> save(List<ProductChange> changes) {
                whatComesMeanwhile.run();
                super.save(changes);
                throw new IllegalStateException("killed after the write");
            }
        };
        assertThatThrownBy(() -> new RegisterProducts(assessors.over(dying))
                        .register("demo", AuthorFixture.LI, List.of(product)))
                .hasMessage("killed after the write");
    }

    /** Another writer always changes A first. */
    private static final class Contested extends ForwardingProducts {

        Contested(Products products) {
            super(products);
        }

        @Override
        public Set<ProductId> save(List<ProductChange> changes) {
            super.save(changes.stream().filter(change -> !change.id().equals(A)).toList());
            return changes.stream().map(ProductChange::id).filter(A::equals).collect(Collectors.toSet());
        }
    }
}
