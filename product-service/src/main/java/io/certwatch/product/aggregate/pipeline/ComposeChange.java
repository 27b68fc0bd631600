package io.certwatch.product.aggregate.pipeline;

import static java.util.function.Function.identity;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessedProductBuilder;
import io.certwatch.product.aggregate.OpenPhrase;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductEvent;
import io.certwatch.product.aggregate.assessment.AssessmentHistory;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.decision.Review;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.Reconciliation;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.sale.Sale;
import io.certwatch.product.aggregate.sale.SaleRule;
import io.certwatch.product.catalogue.Lineage;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Composes the change of a product: its next revision, the events that publish it, and the lines of its history.
 *
 * @param version of the catalogue
 * @param saidAt when the sender stated what is registered
 */
record ComposeChange(long version, Lineage lineage, Cause cause, Instant at, Instant saidAt, SaleRule saleRule) {

    ProductChange compose(
            NextProduct next, Reconciliation reconciled, List<Review> reviews, @Nullable OpenPhrase phrase) {
        var known = next.known();
        var settled = reconciled.nameEndedAnswers(known == null ? List.of() : known.obligations());
        var revision = known == null ? 1 : known.revision() + 1;
        var same = next.sameStatement();
        var undecided = AssessedProductBuilder.builder()
                .id(next.id())
                .product(next.product())
                .assessment(next.assessment())
                .cii(next.cii())
                .obligations(settled.obligations())
                .reviews(reviews)
                .revision(revision)
                .assessedAgainst(version)
                .removed(false)
                .statedAt(same == null ? statedAt(known) : same.statedAt())
                .statedIn(same == null ? revision : same.statedIn())
                .changedAt(at)
                .lastJudged(next.assessment().pending() && known != null ? known.judged() : null)
                .phrase(phrase)
                .build();
        var before = next.listed() == null ? null : next.listed().assessment();
        var lines = next.assessment().equals(before)
                ? List.<HistoryLine>of()
                : AssessmentHistory.of(before, next.assessment());
        var confirmation = settled.transitions().isEmpty() ? confirm(same, undecided, lines) : null;
        if (confirmation != null) return confirmation;
        var product = decideSale(
                undecided, next.listed() == null ? null : next.listed().sale());
        var published = same != null && lines.isEmpty() || !product.wasAssessed();
        return withTransitions(
                known,
                product,
                published ? Stream.empty() : Stream.of(new ProductEvent.Assessed(product)),
                lines,
                settled.transitions());
    }

    /**
     * Confirms what is known of a product by entries that continue unchanged. Its readers are told by which edition, but
     * no event is published, and the cause stays that of the conclusion (ADR 020). Null if anything else has changed.
     */
    private @Nullable ProductChange confirm(
            @Nullable AssessedProduct known, AssessedProduct next, List<HistoryLine> lines) {
        if (known == null || lines.isEmpty() || !next.product().equals(known.product())) return null;
        if (!next.assessment().confirms(known.assessment(), lineage)) return null;
        var assessment = next.assessment().withCause(known.assessment().cause());
        return saleRule.of(next)
                .confirm(known.sale())
                .map(sale -> next.with(product -> product.assessment(assessment).sale(sale)))
                .filter(confirmed -> confirmed
                        .withAssessment(known.assessment())
                        .withSale(known.sale())
                        .hasSameContentAs(known))
                .map(confirmed -> ProductChange.confirmation(
                        confirmed, lines, !confirmed.sale().equals(known.sale())))
                .orElse(null);
    }

    /** A later statement stays the newest, although an older one is registered now. */
    private Instant statedAt(@Nullable AssessedProduct known) {
        return known != null && known.statedAt().isAfter(saidAt) ? known.statedAt() : saidAt;
    }

    ProductChange removal(AssessedProduct known, Reconciliation reconciled) {
        var lifted = reconciled.nameEndedAnswers(known.obligations());
        var revision = known.revision() + 1;
        var removed = known.with(product -> product.sale(known.sale().ofRemoved(revision, at))
                .obligations(lifted.obligations())
                .reviews(List.of())
                .phrase(null)
                .revision(revision)
                .removed(true)
                .statedAt(at)
                .statedIn(revision)
                .changedAt(at));
        return withTransitions(
                known,
                removed,
                Stream.of(new ProductEvent.Removed(removed)),
                List.of(HistoryLine.ofRemoval(known.assessment(), cause, at)),
                lifted.transitions());
    }

    /** Only the obligations change. */
    ProductChange action(AssessedProduct known, Reconciliation reconciled) {
        var settled = reconciled.nameEndedAnswers(known.obligations());
        var acted = known.with(product -> product.obligations(settled.obligations())
                .revision(known.revision() + 1)
                .changedAt(at));
        var next = decideSale(acted, known.sale());
        return withTransitions(known, next, Stream.empty(), List.of(), settled.transitions());
    }

    private AssessedProduct decideSale(AssessedProduct product, @Nullable Sale before) {
        return product.withSale(saleRule.of(product).after(before, product));
    }

    private static Stream<ProductEvent> saleChange(AssessedProduct product) {
        return product.sale().published() && product.sale().changedIn(product.revision())
                ? Stream.of(new ProductEvent.SaleChanged(product))
                : Stream.empty();
    }

    private ProductChange withTransitions(
            @Nullable AssessedProduct known,
            AssessedProduct next,
            Stream<ProductEvent> events,
            List<HistoryLine> lines,
            List<Transition> transitions) {
        var before = known == null ? List.<Obligation>of() : known.obligations();
        var moved = transitions.stream().map(transition -> new ProductEvent.ObligationMoved(next, transition));
        var history = new ObligationLines(next, cause, at).of(before, transitions);
        return new ProductChange(
                next,
                Stream.of(events, moved, saleChange(next))
                        .<ProductEvent>flatMap(identity())
                        .toList(),
                Stream.concat(lines.stream(), history.stream()).toList());
    }
}
