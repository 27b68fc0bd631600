package io.certwatch.product.aggregate.decision;

import io.certwatch.product.aggregate.decision.Decision.Ending;
import io.certwatch.product.aggregate.decision.ProductDecision.Because;
import io.certwatch.product.aggregate.decision.ProductDecision.Reopening;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.engine.CertifiedEntry;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Judgement;
import io.certwatch.product.engine.Subject;
import io.certwatch.product.profile.ProductProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates people's decisions for one product, by one catalogue at one moment. A decision that applied to a product
 * holds there until what it rests on changes, and then no longer: a new one is required.
 *
 * @param certified what the product is according to certificates
 * @param profile which guidance warns its company
 */
public record DecisionEvaluator(
        LiveCatalogue catalogue, List<CertifiedEntry> certified, ProductProfile profile, Instant at) {

    /**
     * The result for a product.
     *
     * @param judgement what the catalogue says, and where people decided otherwise, what they decided
     */
    public record Result(Judgement judgement, List<ProductDecision> productDecisions) {}

    /**
     * @param before the product when its known decisions were last evaluated, null if they never were
     * @param statedIn the revision that stated the previous product data, or the current data if unchanged
     * @param decisions those that apply to the product; a known one that is missing here is unchanged
     */
    public Result evaluate(
            DecisionSubject product,
            @Nullable DecisionSubject before,
            long statedIn,
            List<ProductDecision> known,
            List<Decision> decisions) {
        var own = judge(product.subject());
        if (known.isEmpty() && decisions.isEmpty()) {
            return new Result(own, List.of());
        }
        var productDecisions = new ArrayList<ProductDecision>();
        var all = Stream.concat(decisions.stream(), known.stream().map(ProductDecision::decision))
                .toList();
        for (var productDecision : known) {
            if (all.stream().noneMatch(other -> isReplaced(productDecision.decision(), other))) {
                productDecisions.add(
                        productDecision.stands()
                                ? reconsider(productDecision, product, before, decisions, own)
                                : productDecision);
            }
        }
        for (var decision : decisions) {
            if (known.stream().noneMatch(productDecision -> productDecision.is(decision.id()))
                    && all.stream().noneMatch(other -> isReplaced(decision, other))) {
                applyDecision(decision, product, own)
                        .map(productDecision -> unseen(decision, before, statedIn, product)
                                .map(productDecision::reopen)
                                .orElse(productDecision))
                        .ifPresent(productDecisions::add);
            }
        }
        var applied = new AppliedDecisions(lineage(), productDecisions);
        return new Result(applied.on(own), applied.productDecisions());
    }

    /** What the catalogue says, without decisions. */
    public Judgement judge(Subject subject) {
        return catalogue.compiled().judge(subject, certified).warningOf(profile::isWarnedFor);
    }

    private static boolean isReplaced(Decision decision, Decision other) {
        return other.replaces(decision) && other.prevailsOver(decision)
                || other.id().equals(decision.id())
                        && other.ending() != null
                        && other.ending().kind() == Ending.Kind.REPLACED;
    }

    private Optional<ProductDecision> applyDecision(Decision decision, DecisionSubject product, Judgement own) {
        var found = findFinding(decision, own);
        var applies = decision.endingOn(lineage().today(), at) == null
                && decision.extent().reaches(product)
                && lineage().standing(decision.entry()).isPresent()
                && (decision.extent().scope() != DecisionScope.Scope.VENDOR_ENTRY || found != null);
        return applies ? Optional.of(ProductDecision.of(decision, found, at)) : Optional.empty();
    }

    /**
     * A person decides by the text of one product at that time, which may have changed before the decision was first
     * evaluated.
     */
    private Optional<Reopening> unseen(
            Decision decision, @Nullable DecisionSubject before, long statedIn, DecisionSubject now) {
        var seen = decision.grounds().product();
        if (decision.extent().scope() != DecisionScope.Scope.PRODUCT || seen == null) {
            return Optional.empty();
        }
        if (statedIn > seen) {
            return Optional.of(because(Because.PRODUCT_CHANGED, List.of()));
        }
        return before == null ? Optional.empty() : reopenIfChanged(decision, before, now);
    }

    private ProductDecision reconsider(
            ProductDecision productDecision,
            DecisionSubject product,
            @Nullable DecisionSubject before,
            List<Decision> decisions,
            Judgement own) {
        var decision = productDecision.decision();
        var now = decisions.stream()
                .filter(other -> productDecision.is(other.id()))
                .findFirst()
                .orElse(decision);
        var why = reopenIfEnded(now.endingOn(lineage().today(), at))
                .or(() -> before == null ? Optional.empty() : reopenIfChanged(decision, before, product))
                .or(() -> lineage().standing(decision.entry()).isPresent()
                        ? Optional.empty()
                        : Optional.of(because(Because.ENTRY_CHANGED, lineage().changes(decision.entry()))));
        return why.map(productDecision::reopen).orElseGet(() -> productDecision.finding(findFinding(decision, own)));
    }

    private Optional<Reopening> reopenIfEnded(@Nullable Ending ending) {
        return ending == null
                ? Optional.empty()
                : Optional.of(
                        switch (ending.kind()) {
                            case EXPIRED, REPLACED -> because(Because.DATE_PASSED, List.of());
                            case REVOKED ->
                                new Reopening(
                                        Because.REVOKED,
                                        List.of(),
                                        at,
                                        ending.by(),
                                        ending.recordedBy(),
                                        ending.reason());
                        });
    }

    private Optional<Reopening> reopenIfChanged(Decision decision, DecisionSubject before, DecisionSubject now) {
        var relevantChanges =
                new RelevantProductChanges(this::judge, finding -> lineage().concerns(decision.entry(), finding));
        var fields = relevantChanges.findChanges(decision.extent().scope(), before, now);
        return fields.isEmpty() ? Optional.empty() : Optional.of(because(Because.PRODUCT_CHANGED, fields));
    }

    private Reopening because(Because why, List<String> what) {
        return new Reopening(why, what, at, null, null, null);
    }

    private @Nullable Finding findFinding(Decision decision, Judgement own) {
        return own.findings().stream()
                .filter(finding -> lineage().concerns(decision.entry(), finding))
                .findFirst()
                .orElse(null);
    }

    private EntryLineage lineage() {
        return new EntryLineage(catalogue);
    }
}
