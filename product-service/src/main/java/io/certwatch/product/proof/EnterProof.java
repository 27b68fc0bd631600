package io.certwatch.product.proof;

import io.certwatch.platform.author.Author;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.failure.StaleRevision;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.proof.Proof.Check;
import io.certwatch.product.proof.Proof.Source;
import io.certwatch.product.proof.Proof.Stamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters proofs and changes them. */
public class EnterProof {

    private static final int ATTEMPTS = 5;

    private final Proofs proofs;
    private final Clock clock;

    public EnterProof(Proofs proofs, Clock clock) {
        this.proofs = proofs;
        this.clock = clock;
    }

    /**
     * What is stated of a proof.
     *
     * @param unreadEnd what a file has for its last day and nobody could read; null if there is no such cell
     * @param skus products that it is for; it may name none
     */
    public record StatedProof(
            ProofFacts facts,
            @Nullable String unreadEnd,
            @Nullable Check checked,
            List<String> skus) {

        public StatedProof(ProofFacts facts, @Nullable Check checked, List<String> skus) {
            this(facts, null, checked, skus);
        }
    }

    /** @param added whether it was not there before */
    public record Entered(Proof proof, boolean added) {}

    /**
     * @throws io.certwatch.product.failure.InvalidField if its validity ends before it begins
     * @throws Conflict if the company has the same paper already
     */
    public Proof enter(String company, StatedProof stated, Author author) {
        var entered = enterOrFind(company, stated, Source.MEMBER, author);
        if (!entered.added()) throw taken(entered.proof());
        return entered.proof();
    }

    /** Likewise; a paper that the company has already stays as it is, and is for the products of the other, too. */
    public Entered enterOrFind(String company, StatedProof stated, Source source, Author author) {
        var by = stamp(author);
        var proof = ProofBuilder.builder()
                .id(UUID.randomUUID())
                .company(company)
                .revision(1)
                .facts(stated.facts().check())
                .unreadEnd(stated.unreadEnd())
                .checked(stated.checked())
                .skus(stated.skus())
                .acceptedFor(List.of())
                .source(source)
                .entered(by)
                .changed(by)
                .build();
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (proofs.add(proof)) return new Entered(proof, true);
            var known = proofs.findSame(company, stated.facts());
            if (known.isPresent()) {
                return new Entered(
                        source == Source.MEMBER ? known.get() : addProducts(known.get(), stated.skus(), by), false);
            }
        }
        throw new StaleRevision("proof");
    }

    private Proof addProducts(Proof known, List<String> skus, Stamp by) {
        var current = known;
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var next = current.addProducts(skus, by);
            if (next == current || proofs.replace(next)) return next;
            current = require(known.company(), known.id());
        }
        throw new StaleRevision("proof");
    }

    /**
     * @param revision that the person saw
     * @throws UnknownId if the company has none of this id
     * @throws StaleRevision if it is at another revision
     * @throws Conflict if the company has another proof that is the same paper, or relies on what this one says
     */
    public Proof change(String company, UUID id, long revision, StatedProof stated, Author author) {
        var known = require(company, id);
        if (known.revision() != revision) throw new StaleRevision("proof");
        proofs.findSame(company, stated.facts().check())
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw taken(other);
                });
        if (known.isAccepted() && !known.facts().saysSameAs(stated.facts())) {
            throw new Conflict(
                    "proof-accepted", Explanation.of("problem.proof-accepted"), Map.of("skus", known.acceptedFor()));
        }
        var next = known.change(stated.facts(), stated.checked(), stated.skus(), stamp(author));
        if (!proofs.replace(next)) throw new StaleRevision("proof");
        return next;
    }

    private Proof require(String company, UUID id) {
        return proofs.find(company, id).orElseThrow(() -> new UnknownId("proof", id));
    }

    private Stamp stamp(Author author) {
        return Stamp.of(author, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Conflict taken(Proof other) {
        return new Conflict(
                "proof-known",
                Explanation.of(
                        "problem.proof-known",
                        String.valueOf(other.facts().number()),
                        other.id().toString()),
                Map.of("proof", other.id().toString()));
    }
}
