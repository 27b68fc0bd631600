package io.certwatch.product.aggregate.sale;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.engine.Explanation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a product may be sold, with all that the answer rests on. It says nothing about permits of other laws.
 *
 * @param since the first day of the status: by the catalogue and the proofs if the product is not to be sold, else
 *   the day on which the status was found
 * @param until the last day on which it holds by what is known; null if nothing known ends it
 * @param entries those that require a proof, wait for a review or were ruled out
 * @param ended those of the entries whose proof has ended; one that is built without any has none
 * @param proofs those that it rests on, or that have ended
 * @param person who decided what it rests on; null if nobody did
 * @param assessedOn the day of the assessment that it was first found by
 * @param revision of the product by which it changed
 * @param at when it changed
 * @param named when the vendor named a proof that waits for a decision, the first of several, in China; null if none
 *   waits, or if the product may be sold without
 * @param published whether its topic says so; of a product of which nothing was ever stated it says nothing
 */
@RecordBuilder
public record Sale(
        SaleStatus status,
        SaleReason reason,
        LocalDate since,
        @Nullable LocalDate until,
        List<SaleEntry> entries,
        List<SaleEntry> ended,
        List<SaleProof> proofs,
        @Nullable SalePerson person,
        LocalDate assessedOn,
        long revision,
        Instant at,
        @Nullable LocalDate named,
        boolean published)
        implements SaleBuilder.With {

    public Sale {
        entries = List.copyOf(entries);
        ended = ended == null ? List.of() : List.copyOf(ended);
        proofs = List.copyOf(proofs);
    }

    /**
     * This answer as the next one after another: the other if it says the same.
     *
     * @param before null for a product that is new or was removed
     * @param product at its next revision; nothing is published of one that was never assessed
     */
    public Sale after(@Nullable Sale before, AssessedProduct product) {
        var states = product.wasAssessed() && status != SaleStatus.NO_STATEMENT;
        if (before == null) return in(product, states);
        var sameStatus = status == before.status && status != SaleStatus.NOT_TO_BE_SOLD;
        var next = sameStatus ? withSince(before.since) : this;
        return next.saysTheSameAs(before) ? before : next.in(product, before.published || states);
    }

    /** The answer before, with its entries as this one cites them; empty if this one says anything else. */
    public Optional<Sale> confirm(Sale before) {
        var cited = before.withEntries(entries);
        return withSince(before.since).saysTheSameAs(cited) ? Optional.of(cited) : Optional.empty();
    }

    /** What is told last of a product that was removed. */
    public Sale ofRemoved(long nextRevision, Instant removedAt) {
        return with(sale -> sale.until(null).revision(nextRevision).at(removedAt));
    }

    private Sale in(AssessedProduct product, boolean isPublished) {
        return with(sale ->
                sale.revision(product.revision()).at(product.changedAt()).published(isPublished));
    }

    private boolean saysTheSameAs(Sale other) {
        return reason == other.reason
                && since.equals(other.since)
                && Objects.equals(until, other.until)
                && entries.equals(other.entries)
                && ended.equals(other.ended)
                && proofs.equals(other.proofs)
                && Objects.equals(person, other.person)
                && Objects.equals(named, other.named);
    }

    /** Whether it changed in this revision of its product. */
    public boolean changedIn(long productRevision) {
        return revision == productRevision;
    }

    /** Whether its first day is the one on which we first learnt of a suspension or a revocation, so that it is only the latest possible one. */
    public boolean isSinceLearnt() {
        return status == SaleStatus.NOT_TO_BE_SOLD
                && proofs.stream().anyMatch(proof -> since.equals(proof.notValidSince()));
    }

    /** The answer as a sentence, and what a vendor named that would change it. */
    public Explanation explanation() {
        return explain(false);
    }

    /** Likewise, of what is foreseen: a proof that has not ended by the day of that knowledge is not called ended. */
    public Explanation explanation(LocalDate knownOn) {
        return explain(
                status == SaleStatus.NOT_TO_BE_SOLD && proofs.stream().anyMatch(proof -> proof.isValidOn(knownOn)));
    }

    private Explanation explain(boolean isForeseen) {
        var answer = explainReason(isForeseen ? ".foreseen" : "");
        return named == null ? answer : Explanation.of("sale.named", answer, named);
    }

    /** @param foreseen the end of the keys of what may be foreseen */
    private Explanation explainReason(String foreseen) {
        var key = "sale." + reason;
        return switch (reason) {
            case NOT_ASSESSED, ASKED, OTHER_KIND, NOTHING_RECOGNISED -> Explanation.of(key);
            case NO_PROOF ->
                ended.isEmpty()
                        ? Explanation.of(key, citations())
                        : Explanation.of(key + ".some" + foreseen, cite(withoutProof()), cite(ended), endedProofs());
            case UNDER_REVIEW, WITHDRAWN, OUT_OF_SCOPE -> Explanation.of(key, citations());
            case PROOF_ENDED -> Explanation.of(key + foreseen, citations(), endedProofs());
            case PROVEN, LISTED_FOR_OTHERS ->
                Explanation.of(
                        key,
                        citations(),
                        Explanation.list(proofs.stream().map(SaleProof::words).toList()));
            case NOT_YET_IN_FORCE ->
                Explanation.of(key, citations(), entries.getFirst().from());
            case TRACKING_STOPPED, DECIDED_NOT_IN_SCOPE -> {
                var who = Objects.requireNonNull(person);
                yield Explanation.of(key, citations(), who.by(), who.quoted());
            }
        };
    }

    private Explanation citations() {
        return cite(entries);
    }

    private List<SaleEntry> withoutProof() {
        return entries.stream().filter(entry -> !ended.contains(entry)).toList();
    }

    private static Explanation cite(List<SaleEntry> some) {
        return Explanation.list(some.stream().map(SaleEntry::citation).toList());
    }

    private Explanation endedProofs() {
        return Explanation.list(proofs.stream().map(SaleProof::wordsOfEnded).toList());
    }
}
