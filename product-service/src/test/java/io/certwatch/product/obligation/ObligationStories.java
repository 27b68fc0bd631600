package io.certwatch.product.obligation;

import static io.certwatch.product.aggregate.decision.AuthorFixture.author;
import static io.certwatch.product.aggregate.decision.AuthorFixture.inProgress;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.InMemoryProducts;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductEvent;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.decision.InMemoryDecisions;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.pipeline.Assessors;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.FollowCertificates;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.obligation.answer.AcceptAnsweredProof;
import io.certwatch.product.obligation.answer.AnswerObligations;
import io.certwatch.product.obligation.answer.AnsweredProofs.KeptProof;
import io.certwatch.product.obligation.answer.DecideAnswer;
import io.certwatch.product.obligation.answer.DecideAnswer.AnswerDecision;
import io.certwatch.product.obligation.answer.GivenAnswer;
import io.certwatch.product.obligation.answer.VendorContact;
import io.certwatch.product.profile.InMemoryCompanyProfiles;
import io.certwatch.product.proof.AcceptProof;
import io.certwatch.product.proof.EnterProof;
import io.certwatch.product.proof.EnterProof.StatedProof;
import io.certwatch.product.proof.InMemoryProofs;
import io.certwatch.product.proof.Proof;
import io.certwatch.product.review.SettableClock;
import io.certwatch.product.sweep.CertificateSweep;
import io.certwatch.product.sweep.CertificateSweep.Cut;
import io.certwatch.product.sweep.DailySweep;
import io.certwatch.product.sweep.InMemoryCertificateProgress;
import io.certwatch.product.sweep.Sweeps;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Products under a catalogue of 2023, kept in memory. */
public abstract class ObligationStories {

    protected static final ProductId A = ProductId.of("demo", "A");
    protected static final InProgress APPLIED = inProgress("CCRC-1", "CCRC", LocalDate.parse("2027-02-01"), "li");

    protected final SettableClock clock = new SettableClock("2026-11-25T08:00:00Z");
    protected final InMemoryReadModel readModel = InMemoryReadModel.with(edition2023());
    protected final InMemoryProducts products = new InMemoryProducts();
    protected final InMemoryCertificates certificates = new InMemoryCertificates();
    protected final InMemoryCompanyProfiles profiles = new InMemoryCompanyProfiles();

    /** As set by whoever runs it: a month earlier for what is used in critical information infrastructure. */
    private final ReminderLeads leads =
            new ReminderLeads(ReminderLeads.USUAL.days(), ReminderLeads.USUAL.proofEnds(), 30);

    protected final Assessors assessors = new Assessors(
            new CurrentCatalogue(readModel, Arrivals.COMPLETE, clock),
            new ContextLoader(certificates, new InMemoryDecisions(), profiles),
            clock,
            leads);
    private final RegisterProducts register = new RegisterProducts(assessors.over(products));
    private final ObligationUpdater one =
            new ObligationUpdater(new InMemoryObligations(products), assessors.over(products));
    protected final RecordProgress recordProgress = new RecordProgress(one);
    protected final WaiveObligation waive = new WaiveObligation(one);
    protected final InMemoryProofs vault = new InMemoryProofs();
    protected final AcceptProof acceptProof = new AcceptProof(vault, assessors.over(products), certificates);
    protected final EnterProof enterProof = new EnterProof(vault, clock);
    protected final AnswerObligations answers = new AnswerObligations(
            new InMemoryObligations(products),
            assessors.over(products),
            certificates,
            (contact, given, skus) -> new KeptProof(
                    enterProof
                            .enterOrFind(
                                    contact.company(),
                                    new StatedProof(given.facts(), null, skus),
                                    Proof.Source.VENDOR,
                                    author("vendor"))
                            .proof()
                            .id()
                            .toString(),
                    null));
    protected final DecideAnswer decide = new DecideAnswer(one, new AcceptAnsweredProof(acceptProof, clock));

    protected final DailySweep dailySweep = dailySweep(products);

    protected final DailySweep dailySweep(Products through) {
        return new DailySweep(through, leads, Sweeps.of(assessors.over(through), 500, clock));
    }

    protected void registered(Product... some) {
        register.register("demo", AuthorFixture.LI, List.of(some));
    }

    protected AssessedProduct product() {
        return products.find(A).orElseThrow();
    }

    protected Obligation obligation() {
        return product().obligations().getFirst();
    }

    protected UUID id() {
        return obligation().id();
    }

    protected void progressed(InProgress progress) {
        recordProgress.record("demo", id(), progress, Precondition.NONE);
    }

    protected void waived(String reason, LocalDate until) {
        waive.waive("demo", id(), new WaiveObligation.Waiver(author("chen"), reason, until), Precondition.NONE);
    }

    /** A contact of the vendor answers all obligations of the product. */
    protected List<ProductObligation> answered(String vendor, GivenAnswer answer) {
        return answers.answer(contact("demo", vendor), Map.of(id(), answer));
    }

    protected static VendorContact contact(String company, String vendor) {
        return new VendorContact(company, vendor, "c-1", VendorContact.Names.UNKNOWN);
    }

    protected void decided(boolean accepted, String reason) {
        decided(new AnswerDecision(accepted, author("li"), reason, null, null));
    }

    protected void decided(AnswerDecision decision) {
        decide.decide("demo", id(), decision, Precondition.NONE);
    }

    /** Adds the certificate and reassesses the products that it concerns. */
    protected void certified(Certificate certificate) {
        new FollowCertificates(certificates, clock).follow(List.of(certificate));
        new CertificateSweep(
                        certificates,
                        products,
                        new InMemoryCertificateProgress(),
                        new Cut(1, 500),
                        Tracing.NONE,
                        Sweeps.of(assessors.over(products), 500, clock))
                .continueAll();
    }

    /** Publishes the edition and reassesses all products, as a run does. */
    protected void published(Edition edition) {
        readModel.publish(edition);
        var pipeline = assessors.over(products);
        var assessor = pipeline.newestAssessor(new Cause(Cause.Kind.EDITION, edition.id()));
        pipeline.reassess(products.find(List.of(A)).values(), assessor, ProductAssessor::reassess);
    }

    protected Stream<Transition> transitions() {
        return products.events().stream()
                .filter(ProductEvent.ObligationMoved.class::isInstance)
                .map(event -> ((ProductEvent.ObligationMoved) event).transition());
    }

    protected Stream<Transition.Kind> kinds() {
        return transitions().map(Transition::kind);
    }
}
