package io.certwatch.product.review;

import static io.certwatch.product.aggregate.decision.AuthorFixture.author;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.InMemoryProducts;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionScope.Scope;
import io.certwatch.product.aggregate.decision.InMemoryDecisions;
import io.certwatch.product.aggregate.decision.StoredDecision;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.pipeline.Assessors;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.profile.InMemoryCompanyProfiles;
import io.certwatch.product.sweep.DecisionSweep;
import io.certwatch.product.sweep.Sweeps;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Products, decisions and a catalogue of 2017, kept in memory. */
abstract class ReviewStories {

    protected static final ProductId A = ProductId.of("demo", "A");
    private static final int PAGE = 3;

    protected final SettableClock clock = new SettableClock("2026-11-25T08:00:00Z");
    protected final InMemoryReadModel readModel = InMemoryReadModel.with(edition2017());
    protected final CurrentCatalogue current = new CurrentCatalogue(readModel, Arrivals.COMPLETE, clock);
    protected final InMemoryDecisions decisions = new InMemoryDecisions();
    protected final Assessors assessors = new Assessors(
            current, new ContextLoader(new InMemoryCertificates(), decisions, new InMemoryCompanyProfiles()), clock);
    protected final InMemoryProducts products = new InMemoryProducts();
    protected final RegisterProducts register = new RegisterProducts(assessors.over(products));
    protected final DecisionSweep carryOut = carryOut(products);
    protected final MakeDecision decide = new MakeDecision(products, decisions, current, carryOut, clock);
    protected final RevokeDecision revoke = new RevokeDecision(decisions, carryOut, clock);

    protected DecisionSweep carryOut(Products through) {
        return new DecisionSweep(decisions, through, Sweeps.of(assessors.over(through), PAGE, clock));
    }

    protected void registered(Product... some) {
        register.register("demo", AuthorFixture.LI, List.of(some));
    }

    protected StoredDecision decided(Outcome outcome, Scope scope, LocalDate until) {
        return decide.decide(
                A,
                new DecisionRequest(null, "SCP-02", outcome, "seen in the laboratory", scope, until, author("li")),
                Precondition.NONE);
    }

    protected AssessedProduct product(String sku) {
        return products.find(ProductId.of("demo", sku)).orElseThrow();
    }

    protected Stream<ObligationState.Status> obligations() {
        return product("A").obligations().stream().map(obligation -> obligation.status());
    }

    protected static Product withThroughput(Product product, String throughput) {
        return ReviewFixture.with(product, "整机吞吐量", throughput);
    }

    /** Publishes the edition and reassesses all products, as a run does. */
    protected void published(Edition edition) {
        readModel.publish(edition);
        var pipeline = assessors.over(products);
        var assessor = pipeline.newestAssessor(new Cause(Cause.Kind.EDITION, edition.id()));
        pipeline.reassess(products.find(List.of(A)).values(), assessor, ProductAssessor::reassessIfOutdated);
    }
}
