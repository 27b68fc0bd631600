package io.certwatch.product.inventory;

import io.certwatch.product.assessment.Assessment;
import io.certwatch.product.assessment.Cause;
import io.certwatch.product.assessment.HistoryLine;
import io.certwatch.product.following.LiveCatalogue;
import io.certwatch.product.obligation.Obligation;
import io.certwatch.product.obligation.Reconciliation;
import io.certwatch.product.obligation.Requirement;
import io.certwatch.product.obligation.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a product: by one catalogue, for one cause, at one moment. */
public record Judge(LiveCatalogue catalogue, Cause cause, Instant at) {

    public Assessment assess(Product product) {
        return Assessment.of(catalogue.compiled().judge(product.subject()), catalogue, cause, at);
    }

    /** Nothing, if the product is known just so and was judged by this catalogue or would be judged the same. */
    public Optional<Change> register(ProductId id, Product product, @Nullable AssessedProduct known) {
        if (known == null || known.removed()) {
            return Optional.of(change(id, known, product, assess(product)));
        }
        if (known.product().equals(product)) {
            return judgeAgain(known);
        }
        var found = assess(product);
        var stands = known.assessment().saysTheSameAs(found) ? known.assessment() : found;
        return Optional.of(change(id, known, product, stands));
    }

    /** Nothing, if this catalogue is not newer than the one it was judged by, or says the same. */
    public Optional<Change> judgeAgain(AssessedProduct known) {
        if (known.removed() || known.judgedAgainst() >= catalogue.version()) {
            return Optional.empty();
        }
        var found = assess(known.product());
        return known.assessment().saysTheSameAs(found)
                ? Optional.empty()
                : Optional.of(change(known.id(), known, known.product(), found));
    }

    public Change remove(AssessedProduct known) {
        var lifted = reconcile(known.id(), known.obligations(), List.of());
        var removed = new AssessedProduct(known.id(), known.product(), known.assessment(), lifted.obligations(),
                known.revision() + 1, known.judgedAgainst(), true, at);
        return new Change(
                removed,
                events(new ProductEvent.Removed(removed), removed, lifted.transitions()),
                history(List.of(HistoryLine.removed(known.assessment(), cause, at)), removed, lifted.transitions()));
    }

    private Change change(ProductId id, @Nullable AssessedProduct known, Product product, Assessment assessment) {
        var obligations = known == null ? List.<Obligation>of() : known.obligations();
        var settled = reconcile(id, obligations, requirements(product, assessment));
        var revision = known == null ? 1 : known.revision() + 1;
        var next = new AssessedProduct(
                id, product, assessment, settled.obligations(), revision, catalogue.version(), false, at);
        var before = known == null || known.removed() ? null : known.assessment();
        var lines = assessment.equals(before) ? List.<HistoryLine>of() : List.of(HistoryLine.assessed(before, assessment));
        return new Change(
                next,
                events(new ProductEvent.Assessed(next), next, settled.transitions()),
                history(lines, next, settled.transitions()));
    }

    private Reconciliation reconcile(ProductId id, List<Obligation> known, List<Requirement> required) {
        return Reconciliation.of(id.toString(), known, required, catalogue.lineage(), cause, at);
    }

    /** What has left the market owes nothing. */
    private List<Requirement> requirements(Product product, Assessment assessment) {
        return product.market().withdrawn()
                ? List.of()
                : assessment.required()
                        .map(finding -> Requirement.of(
                                finding, catalogue.edition(finding.edition()), product.market().entryDate()))
                        .toList();
    }

    private static List<ProductEvent> events(ProductEvent first, AssessedProduct product, List<Transition> transitions) {
        var events = new ArrayList<ProductEvent>(1 + transitions.size());
        events.add(first);
        transitions.forEach(transition -> events.add(new ProductEvent.ObligationMoved(product, transition)));
        return List.copyOf(events);
    }

    private static List<HistoryLine> history(
            List<HistoryLine> first, AssessedProduct product, List<Transition> transitions) {
        var lines = new ArrayList<>(first);
        for (var transition : transitions) {
            var obligation = transition.obligation();
            var from = transition.from();
            var key = obligation.requirement().key();
            lines.add(HistoryLine.obliged(from == null ? null : from.name(), obligation.status().name(),
                    key.edition() + "/" + key.code(), product.assessment(), transition.cause(), transition.at()));
        }
        return List.copyOf(lines);
    }
}
