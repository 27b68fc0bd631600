package io.certwatch.product.aggregate.pipeline;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.OpenPhrase;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductEvent;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.Assessment;
import io.certwatch.product.aggregate.assessment.AssessmentHistory;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.decision.DecisionEvaluator;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.aggregate.decision.Review;
import io.certwatch.product.aggregate.decision.Reviews;
import io.certwatch.product.aggregate.obligation.CertificateCoverage;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationUpdates;
import io.certwatch.product.aggregate.obligation.Reconciliation;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.aggregate.obligation.Reminders;
import io.certwatch.product.aggregate.obligation.Requirement;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.obligation.Transition.Said;
import io.certwatch.product.aggregate.obligation.VendorChange;
import io.certwatch.product.aggregate.obligation.Waivers;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.certificate.Coverage;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.profile.CiiExposure;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assesses products by one catalogue, each in its context, for one cause, at one moment, and updates their
 * obligations.
 *
 * @param saidAt when the sender stated what is registered; an import may have waited since
 */
public record ProductAssessor(LiveCatalogue catalogue, Cause cause, Instant at, Instant saidAt, ReminderLeads leads) {

    public ProductAssessor(LiveCatalogue catalogue, Cause cause, Instant at) {
        this(catalogue, cause, at, at, ReminderLeads.USUAL);
    }

    /** The same assessor for what a sender stated then. */
    public ProductAssessor stated(Instant then) {
        return new ProductAssessor(catalogue, cause, at, then, leads);
    }

    /** The same assessor for another cause. */
    public ProductAssessor because(Cause other) {
        return new ProductAssessor(catalogue, other, at, saidAt, leads);
    }

    /** Whether its catalogue is newer, or allows verdicts where the other's does not. */
    boolean mayKnowBetterThan(ProductAssessor other) {
        return catalogue.version() > other.catalogue.version() || catalogue.ready() && !other.catalogue.ready();
    }

    public Assessment assess(Product product, AssessmentContext context) {
        return assess(product, null, context);
    }

    private Assessment assess(Product product, @Nullable AssessedProduct known, AssessmentContext context) {
        var productDecisions = known == null ? List.<ProductDecision>of() : known.productDecisions(context);
        if (!catalogue.ready()) {
            return Assessment.pending(productDecisions, cause, at);
        }
        var judged = known == null ? null : known.judged();
        var before = judged == null || judged.equals(product) ? null : judged.reviewed();
        var coverage = coverage(product, context);
        var result = evaluator(coverage, context)
                .evaluate(
                        product.reviewed(),
                        before,
                        known == null ? 0 : known.statedIn(),
                        productDecisions,
                        context.decisions());
        return Assessment.of(result.inCii(cii(product, context)), coverage, catalogue, cause, at);
    }

    private DecisionEvaluator evaluator(Coverage coverage, AssessmentContext context) {
        return new DecisionEvaluator(catalogue, coverage.certified(), context.profile(), at);
    }

    /** It stays when people have decided, so that their decisions can be counted with it. */
    private @Nullable OpenPhrase phrase(Product product, Assessment assessment, AssessmentContext context) {
        var judgement = assessment.judgement();
        if (judgement == null || product.market().withdrawn()) return null;
        var decisions = assessment.productDecisions();
        var own = decisions.isEmpty()
                ? judgement
                : evaluator(coverage(product, context), context).judge(product.subject());
        return OpenPhrase.of(catalogue.compiled(), product.subject(), own, decisions);
    }

    private static CiiExposure cii(Product product, AssessmentContext context) {
        return context.profile().exposure(product.usedInCii());
    }

    private Coverage coverage(Product product, AssessmentContext context) {
        return Coverage.of(product.device(), context.certificates(), catalogue);
    }

    /**
     * Returns empty if the product is stored unchanged and was assessed by this catalogue or would be assessed the
     * same.
     */
    public Optional<ProductChange> register(
            ProductId id, Product product, @Nullable AssessedProduct known, AssessmentContext context) {
        if (known == null || known.removed()) {
            return Optional.of(change(id, known, product, assess(product, known, context), context));
        }
        return known.product().equals(product)
                ? reassessIfOutdated(known, context)
                : Optional.of(change(known, product, context));
    }

    /**
     * Returns empty if this catalogue is not newer than the one the product was assessed by, or gives the same
     * result. A pending product is assessed in any case, and so is one whose context has changed: the instance that
     * saved it may have been killed before its second check.
     */
    public Optional<ProductChange> reassessIfOutdated(AssessedProduct known, AssessmentContext context) {
        return known.assessment().pending() || known.assessedAgainst() < catalogue.version() || bearsOn(known, context)
                ? reassess(known, context)
                : Optional.empty();
    }

    private static boolean bearsOn(AssessedProduct known, AssessmentContext context) {
        return !context.equals(AssessmentContext.NONE)
                || !known.cii().equals(cii(known.product(), context))
                || !known.assessment().certificates().isEmpty()
                || !known.assessment().productDecisions().isEmpty();
    }

    /**
     * Returns empty if nothing changes by this catalogue in this context, or if the catalogue is outdated or
     * incomplete. If no edition is in force, a product that was assessed becomes pending.
     */
    public Optional<ProductChange> reassess(AssessedProduct known, AssessmentContext context) {
        if (known.removed() || known.assessedAgainst() > catalogue.version() || !catalogue.complete()) {
            return Optional.empty();
        }
        var next = change(known, known.product(), context);
        return next.product().hasSameContentAs(known) ? Optional.empty() : Optional.of(next);
    }

    /**
     * Returns what the product would become by this catalogue, whatever it was assessed by before; the result is to
     * be shown, not stored.
     */
    public AssessedProduct suppose(AssessedProduct known, AssessmentContext context) {
        return change(known, known.product(), context).product();
    }

    /** Keeps the existing assessment unless the new one differs. */
    private Assessment standing(AssessedProduct known, Product product, AssessmentContext context) {
        var found = assess(product, known, context);
        return known.assessment().hasSameContentAs(found) ? known.assessment() : found;
    }

    public ProductChange remove(AssessedProduct known) {
        var lifted = reconcile(known.id(), known.obligations(), List.of());
        var revision = known.revision() + 1;
        var removed = known.with(product -> product.obligations(lifted.obligations())
                .reviews(List.of())
                .phrase(null)
                .revision(revision)
                .removed(true)
                .statedAt(at)
                .statedIn(revision)
                .changedAt(at));
        return written(
                known,
                removed,
                Stream.of(new ProductEvent.Removed(removed)),
                List.of(HistoryLine.removed(known.assessment(), cause, at)),
                lifted.transitions());
    }

    /**
     * Applies a person's action to an obligation, then the certificates; the assessment stays the same. Returns empty
     * if the action changes nothing.
     */
    public Optional<ProductChange> move(
            AssessedProduct known, AssessmentContext context, Function<Obligation, Optional<Transition>> step) {
        var stepped = Reconciliation.none(known.obligations()).then(step);
        if (stepped.transitions().isEmpty()) {
            return Optional.empty();
        }
        var moved = covered(stepped, known.product(), context)
                .reminded(new Reminders(leads, known.cii(), false, cause, at));
        var next = known.with(product -> product.obligations(moved.obligations())
                .revision(known.revision() + 1)
                .changedAt(at));
        return Optional.of(written(known, next, Stream.empty(), List.of(), moved.transitions()));
    }

    /**
     * Takes the vendor from a product, because a person decided so about one of its obligations.
     *
     * @param decided the obligation as decided; the other ones keep their state
     */
    public ProductChange withoutVendor(
            AssessedProduct known, AssessmentContext context, Obligation decided, Said said) {
        var product = known.product().withVendor(null);
        var obligations = known.obligations().stream()
                .map(one -> one.id().equals(decided.id()) ? decided : one)
                .toList();
        return change(
                known.id(),
                known,
                product,
                standing(known, product, context),
                context,
                known.withObligations(obligations).withAnswersThatStand(product),
                transition -> transition.obligation().id().equals(decided.id()) ? transition.saidBy(said) : transition);
    }

    private ProductChange change(AssessedProduct known, Product product, AssessmentContext context) {
        return change(known.id(), known, product, standing(known, product, context), context);
    }

    private ProductChange change(
            ProductId id,
            @Nullable AssessedProduct known,
            Product product,
            Assessment assessment,
            AssessmentContext context) {
        return change(
                id,
                known,
                product,
                assessment,
                context,
                known == null ? List.of() : known.withAnswersThatStand(product),
                UnaryOperator.identity());
    }

    private ProductChange change(
            ProductId id,
            @Nullable AssessedProduct known,
            Product product,
            Assessment assessment,
            AssessmentContext context,
            List<Obligation> obligations,
            UnaryOperator<Transition> amendment) {
        var cii = cii(product, context);
        var updates =
                known == null ? ObligationUpdates.none(cause, at) : known.updates(product, assessment, cii, cause, at);
        var vendorBefore = known == null ? null : known.product().vendor();
        var counted = known == null || known.cii().exposed() == cii.exposed()
                ? obligations
                : obligations.stream()
                        .map(obligation -> obligation.remindedEarlierBy(leads.earlier(cii)))
                        .toList();
        var settled = demanded(id, product, assessment, counted, context)
                .handedOver(new VendorChange(vendorBefore, product.vendor(), cause, at))
                .reminded(new Reminders(leads, cii, !Objects.equals(vendorBefore, product.vendor()), cause, at))
                .then(updates::update)
                .amended(amendment);
        var revision = known == null ? 1 : known.revision() + 1;
        var unchanged = known == null || known.removed() || !known.product().hasSameContentAs(product) ? null : known;
        var next = new AssessedProduct(
                id,
                product,
                assessment,
                cii,
                settled.obligations(),
                reviews(known, product, assessment),
                revision,
                catalogue.version(),
                false,
                unchanged == null ? statedAt(known) : unchanged.statedAt(),
                unchanged == null ? revision : unchanged.statedIn(),
                at,
                assessment.pending() && known != null ? known.judged() : null,
                phrase(product, assessment, context));
        var before = known == null || known.removed() ? null : known.assessment();
        var lines = assessment.equals(before) ? List.<HistoryLine>of() : AssessmentHistory.of(before, assessment);
        return written(known, next, assessed(known, next, lines.isEmpty()), lines, settled.transitions());
    }

    /** A product that was never assessed has no events until it is. */
    private static Stream<ProductEvent> assessed(
            @Nullable AssessedProduct known, AssessedProduct next, boolean saysTheSame) {
        var published =
                known != null && !known.removed() && known.product().hasSameContentAs(next.product()) && saysTheSame;
        return published || !next.wasAssessed() ? Stream.empty() : Stream.of(new ProductEvent.Assessed(next));
    }

    /** While no verdict is possible, requirements stay, except those of products that have left the market. */
    private Reconciliation demanded(
            ProductId id,
            Product product,
            Assessment assessment,
            List<Obligation> obligations,
            AssessmentContext context) {
        if (assessment.pending()) {
            return product.market().withdrawn()
                    ? reconcile(id, obligations, List.of())
                    : Reconciliation.none(obligations);
        }
        return covered(
                reconcile(id, obligations, requirements(product, assessment))
                        .then(new Waivers(catalogue.lineage(), cause, at)::end),
                product,
                context);
    }

    /** Only a complete catalogue tells which entry a certificate is for. */
    private Reconciliation covered(Reconciliation reconciliation, Product product, AssessmentContext context) {
        return catalogue.ready()
                ? reconciliation.covered(new CertificateCoverage(coverage(product, context), cause, at))
                : reconciliation;
    }

    /** A later statement stays the newest, although an older one is registered now. */
    private Instant statedAt(@Nullable AssessedProduct known) {
        return known != null && known.statedAt().isAfter(saidAt) ? known.statedAt() : saidAt;
    }

    private List<Review> reviews(@Nullable AssessedProduct known, Product product, Assessment assessment) {
        return product.market().withdrawn()
                ? List.of()
                : new Reviews(catalogue, assessment.productDecisions(), at)
                        .of(
                                assessment.findings(),
                                finding -> requirement(product, finding).due(),
                                known == null ? List.of() : known.reviews());
    }

    private Requirement requirement(Product product, Finding finding) {
        var edition = catalogue.edition(finding.edition());
        var market = product.market();
        return market.awaitsEntryDate()
                ? Requirement.beforeMarketEntry(finding, edition)
                : Requirement.of(finding, edition, market.entryDate());
    }

    private Reconciliation reconcile(ProductId id, List<Obligation> known, List<Requirement> required) {
        return Reconciliation.of(id.toString(), known, required, catalogue.lineage(), cause, at);
    }

    /** A product that has left the market has no requirements. */
    private List<Requirement> requirements(Product product, Assessment assessment) {
        return product.market().withdrawn()
                ? List.of()
                : assessment
                        .required()
                        .map(finding -> requirement(product, finding))
                        .toList();
    }

    /** Adds the events and the history of the transitions. */
    private ProductChange written(
            @Nullable AssessedProduct known,
            AssessedProduct next,
            Stream<ProductEvent> first,
            List<HistoryLine> lines,
            List<Transition> transitions) {
        var before = known == null ? List.<Obligation>of() : known.obligations();
        var moved = transitions.stream().map(transition -> new ProductEvent.ObligationMoved(next, transition));
        var history = new ObligationLines(next, cause, at).of(before, transitions);
        return new ProductChange(
                next,
                Stream.concat(first, moved).toList(),
                Stream.concat(lines.stream(), history.stream()).toList());
    }
}
