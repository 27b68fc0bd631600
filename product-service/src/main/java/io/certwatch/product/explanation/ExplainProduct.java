package io.certwatch.product.explanation;

import static io.certwatch.product.explanation.ExplanationStep.ofPassed;
import static io.certwatch.product.explanation.ExplanationStep.ofStopped;

import io.certwatch.edition.Force;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Market;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ObligationState.Lifted;
import io.certwatch.product.aggregate.obligation.ObligationState.Open;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.Lineage;
import io.certwatch.product.engine.EntryCitation;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.explanation.ExplanationStep.Kind;
import io.certwatch.product.explanation.ProductExplanation.ExplainedEntry;
import io.certwatch.product.inventory.ConfirmedEditions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks from the catalogue to the events of a product's obligations, and tells where the way ended. */
public final class ExplainProduct {

    private final Products products;
    private final CurrentCatalogue catalogue;
    private final ConfirmedEditions confirmed;

    public ExplainProduct(Products products, CurrentCatalogue catalogue, ConfirmedEditions confirmed) {
        this.products = products;
        this.catalogue = catalogue;
        this.confirmed = confirmed;
    }

    /** Explains an unknown product as well: that nobody registered it is why its vendor was not told. */
    public ProductExplanation explain(ProductId id) {
        var sku = id.sku().value();
        var entries = products.find(id)
                .map(this::entries)
                .orElseGet(() -> List.of(end(ofStopped(Kind.PRODUCT, Explanation.of("explanation.unknown", sku)))));
        return new ProductExplanation(sku, entries);
    }

    private List<ExplainedEntry> entries(AssessedProduct product) {
        var inventory = inventory(product);
        if (inventory.isStopped()) return List.of(end(inventory));
        var edition = edition(product);
        if (edition.isStopped()) return List.of(end(inventory, edition));
        var entries = new ExplainEntries(
                        product, catalogue.get().lineage(), products.hasUnpublishedEvents(product.id()))
                .after(List.of(inventory, edition));
        var nothing = ofStopped(Kind.ENTRY, product.assessment().explanation());
        return entries.isEmpty() ? List.of(end(inventory, edition, nothing)) : entries;
    }

    private static ExplanationStep inventory(AssessedProduct product) {
        var sku = product.id().sku().value();
        if (product.removed()) {
            return ofStopped(
                    Kind.PRODUCT, Explanation.of("explanation.removed", sku, ChinaCalendar.dayOf(product.changedAt())));
        }
        return product.product().market().status() == Market.Status.WITHDRAWN
                ? ofStopped(Kind.PRODUCT, Explanation.of("explanation.withdrawn", sku))
                : ofPassed(Kind.PRODUCT, Explanation.of("explanation.listed", sku));
    }

    private ExplanationStep edition(AssessedProduct product) {
        var assessment = product.assessment();
        if (assessment.pending()) return ofStopped(Kind.EDITION, assessment.explanation());
        var today = confirmed.of(product);
        var editions = EntryCitation.ofEditions(
                today.stream().filter(Predicate.not(this::isObservation)).toList());
        var key = today.equals(assessment.editions()) ? "explanation.assessed" : "explanation.confirmed";
        return ofPassed(Kind.EDITION, Explanation.of(key, editions, ChinaCalendar.dayOf(assessment.assessedAt())));
    }

    private boolean isObservation(String id) {
        var edition = catalogue.get().editions().get(id);
        return edition != null && edition.force() == Force.GUIDANCE;
    }

    private static ExplainedEntry end(ExplanationStep... steps) {
        return new ExplainedEntry(null, null, List.of(steps));
    }

    /**
     * Explains an assessed product entry by entry.
     *
     * @param unpublishedEvents whether events of the product wait in the outbox
     */
    private record ExplainEntries(AssessedProduct product, Lineage lineage, boolean unpublishedEvents) {

        /** Includes obligations under entries that are no longer found; empty if no entry ever covered the product. */
        List<ExplainedEntry> after(List<ExplanationStep> start) {
            var findings = product.assessment().findings();
            var ofFindings = findings.stream().map(finding -> ofFinding(finding, start));
            var others = product.obligations().stream()
                    .filter(obligation -> findings.stream().noneMatch(finding -> concerns(obligation, finding)))
                    .map(obligation -> ofObligation(obligation, start));
            return Stream.concat(ofFindings, others).toList();
        }

        private ExplainedEntry ofFinding(Finding finding, List<ExplanationStep> start) {
            var entry = EntryKey.of(finding);
            var steps = new ArrayList<>(start);
            steps.add(ofPassed(
                    Kind.ENTRY,
                    Explanation.of(
                            "explanation.entry", EntryCitation.of(finding.name(), entry.code(), entry.edition()))));
            if (!finding.obliges()) {
                steps.add(ofStopped(Kind.FINDING, finding.explanation()));
                return new ExplainedEntry(entry, null, steps);
            }
            steps.add(ofPassed(Kind.FINDING, finding.explanation()));
            var obligation = obligation(finding);
            if (obligation.isEmpty()) {
                steps.add(ofStopped(Kind.OBLIGATION, Explanation.of("explanation.obligation.none")));
                return new ExplainedEntry(entry, null, steps);
            }
            return withObligation(entry, steps, obligation.get());
        }

        private ExplainedEntry ofObligation(Obligation obligation, List<ExplanationStep> start) {
            return withObligation(obligation.requirement().key(), new ArrayList<>(start), obligation);
        }

        private ExplainedEntry withObligation(EntryKey entry, List<ExplanationStep> steps, Obligation obligation) {
            var step = obligation(obligation);
            steps.add(step);
            if (!step.isStopped()) {
                steps.add(
                        unpublishedEvents
                                ? ofStopped(Kind.EVENT, Explanation.of("explanation.event.waits"))
                                : ofPassed(Kind.EVENT, Explanation.of("explanation.event.published")));
            }
            return new ExplainedEntry(entry, obligation.id(), steps);
        }

        private ExplanationStep obligation(Obligation obligation) {
            var since = ChinaCalendar.dayOf(obligation.changedAt());
            var due = obligation.requirement().due();
            return switch (obligation.state()) {
                case Open _ -> ofPassed(Kind.OBLIGATION, explainOpen(obligation, since, due));
                case InProgress(var application, var body, var expected, var _, var _) ->
                    ofPassed(
                            Kind.OBLIGATION,
                            Explanation.of("explanation.obligation.in-progress", application, body, expected));
                case Satisfied(AcceptedProof proof) ->
                    ofStopped(
                            Kind.OBLIGATION,
                            Explanation.of(
                                    obligation.isToBeConfirmed()
                                            ? "explanation.obligation.to-be-confirmed"
                                            : "explanation.obligation.satisfied.own",
                                    proof.number(),
                                    proof.by(),
                                    since));
                case Satisfied(var certificate) ->
                    ofStopped(
                            Kind.OBLIGATION,
                            Explanation.of("explanation.obligation.satisfied", certificate.number(), since));
                case Waived waived ->
                    ofStopped(Kind.OBLIGATION, Explanation.of("explanation.obligation.waived", since, waived.reason()));
                case Lifted _ -> ofStopped(Kind.OBLIGATION, explainLifted(since));
            };
        }

        private static Explanation explainOpen(Obligation obligation, LocalDate since, @Nullable LocalDate due) {
            var opened = explainDue(obligation, since, due);
            var remark = obligation.days().explainAtLatest();
            return remark == null ? opened : Explanation.of("explanation.obligation.remarked", opened, remark);
        }

        private static Explanation explainDue(Obligation obligation, LocalDate since, @Nullable LocalDate due) {
            if (due == null) return Explanation.of("explanation.obligation.open", since);
            if (!obligation.withoutProof(since)) {
                return Explanation.of("explanation.obligation.open.due", since, due.minusDays(1));
            }
            var listed = obligation.days().describeFirstListed();
            var ended = obligation.endedProof();
            return ended == null
                    ? Explanation.of("explanation.obligation.open.without-proof", since, listed)
                    : Explanation.of("explanation.obligation.open.proof-ended", since, listed, ended.describeEnd());
        }

        /** Nothing follows from a text that says nothing, also not that certification is no longer required. */
        private Explanation explainLifted(LocalDate since) {
            return product.assessment().verdict() == Verdict.UNKNOWN
                    ? Explanation.of("explanation.obligation.lifted.unrecognised", since)
                    : Explanation.of("explanation.obligation.lifted", since);
        }

        /** While an announced edition counts beside the one that it will end, the older entry has the obligation of both. */
        private Optional<Obligation> obligation(Finding finding) {
            var required = product.obligations().stream()
                    .filter(obligation -> concerns(obligation, finding))
                    .toList();
            return required.stream()
                    .filter(obligation -> obligation.state().required())
                    .findFirst()
                    .or(() -> required.stream().findFirst());
        }

        private boolean concerns(Obligation obligation, Finding finding) {
            return lineage.between(obligation.requirement().key(), EntryKey.of(finding))
                    .isPresent();
        }
    }
}
