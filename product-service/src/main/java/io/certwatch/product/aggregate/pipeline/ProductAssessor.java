package io.certwatch.product.aggregate.pipeline;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.Assessment;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.decision.Review;
import io.certwatch.product.aggregate.decision.Reviews;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.Reconciliation;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.obligation.Transition.Said;
import io.certwatch.product.aggregate.sale.SaleRule;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.profile.StatedBy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides which products change, for one task: by one catalogue, for one cause, at one moment. {@link Assess}
 * judges, {@link SettleObligations} says what is owed, {@link ComposeChange} makes it one change.
 *
 * @param stated who stated what is registered, and when; an import may have waited since. Null if nothing is registered
 */
public record ProductAssessor(
        LiveCatalogue catalogue,
        Cause cause,
        Instant at,
        @Nullable StatedBy stated,
        ReminderLeads leads) {

    public ProductAssessor(LiveCatalogue catalogue, Cause cause, Instant at) {
        this(catalogue, cause, at, null, ReminderLeads.USUAL);
    }

    /** The same assessor for what somebody stated. */
    public ProductAssessor withStated(StatedBy other) {
        return new ProductAssessor(catalogue, cause, at, other, leads);
    }

    /** The same assessor for another cause. */
    public ProductAssessor because(Cause other) {
        return new ProductAssessor(catalogue, other, at, stated, leads);
    }

    /** Whether its catalogue is newer, or allows verdicts where the other's does not. */
    boolean mayKnowBetterThan(ProductAssessor other) {
        return catalogue.version() > other.catalogue.version() || catalogue.ready() && !other.catalogue.ready();
    }

    /** Assesses a product that is not stored. */
    public Assessment assess(Product product, AssessmentContext context) {
        return assess().assess(product, null, context);
    }

    /**
     * Returns empty if the product is stored unchanged and was assessed by this catalogue or would be assessed the
     * same.
     */
    public Optional<ProductChange> register(
            ProductId id, Product product, @Nullable AssessedProduct known, AssessmentContext context) {
        if (known == null || known.removed()) {
            var assessment = assess().assess(product, known, context);
            return Optional.of(change(new NextProduct(id, known, product, assessment, context, stated)));
        }
        return known.product().equals(product)
                ? reassessIfOutdated(known, context)
                : Optional.of(change(next(known, product, context)));
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
                || !known.cii().equals(context.exposure(known.cii().findMark()))
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
        var change = change(next(known, known.product(), context));
        return change.product().hasSameContentAs(known) ? Optional.empty() : Optional.of(change);
    }

    /**
     * Returns the product as this catalogue would assess it, even if a newer one assessed it before. The result is to be
     * shown, not stored.
     */
    public AssessedProduct suppose(AssessedProduct known, AssessmentContext context) {
        return change(next(known, known.product(), context)).product();
    }

    public ProductChange remove(AssessedProduct known) {
        return compose().removal(known, settle().lift(known.id(), known.obligations()));
    }

    /**
     * Applies a person's action to an obligation; the assessment stays the same. Returns empty if the action changes
     * nothing.
     */
    public Optional<ProductChange> act(
            AssessedProduct known, AssessmentContext context, Function<Obligation, Optional<Transition>> action) {
        return settle().act(known, context, action).map(settled -> compose().action(known, settled));
    }

    /**
     * Changes a product because a person decided so about one of its obligations.
     *
     * @param decided the obligation as decided; the other ones keep their state
     */
    public ProductChange change(
            AssessedProduct known, Product product, AssessmentContext context, Obligation decided, Said said) {
        var next = next(known, product, context);
        var obligations = known.obligations().stream()
                .map(one -> one.id().equals(decided.id()) ? decided : one)
                .toList();
        var settled = settle().settle(next, known.withObligations(obligations).withAnswersThatStand(product))
                .amend(transition ->
                        transition.obligation().id().equals(decided.id()) ? transition.saidBy(said) : transition);
        return compose(next, settled);
    }

    private NextProduct next(AssessedProduct known, Product product, AssessmentContext context) {
        return new NextProduct(known.id(), known, product, assess().reassess(known, product, context), context, stated);
    }

    private ProductChange change(NextProduct next) {
        var known = next.known();
        var obligations = known == null ? List.<Obligation>of() : known.withAnswersThatStand(next.product());
        return compose(next, settle().settle(next, obligations));
    }

    private ProductChange compose(NextProduct next, Reconciliation settled) {
        return compose().compose(next, settled, reviews(next), assess().phrase(next));
    }

    private List<Review> reviews(NextProduct next) {
        return next.product().market().withdrawn()
                ? List.of()
                : new Reviews(catalogue, next.assessment().productDecisions(), at)
                        .of(
                                next.assessment().findings(),
                                finding -> settle().due(next.product(), finding),
                                next.known() == null ? List.of() : next.known().reviews());
    }

    private Assess assess() {
        return new Assess(catalogue, cause, at);
    }

    private SettleObligations settle() {
        return new SettleObligations(catalogue, cause, at, leads);
    }

    private ComposeChange compose() {
        return new ComposeChange(
                catalogue.version(),
                catalogue.lineage(),
                cause,
                at,
                stated == null ? at : stated.at(),
                new SaleRule(ChinaCalendar.dayOf(at), catalogue.editions()::get));
    }
}
