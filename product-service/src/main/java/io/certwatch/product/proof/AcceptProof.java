package io.certwatch.product.proof;

import static java.util.Objects.requireNonNull;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.AcceptedProof.ProofCheck;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.Transition.Said;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.certificate.Certificates;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.failure.StaleRevision;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.proof.AcceptanceOutcome.NotAccepted;
import io.certwatch.product.proof.Proof.Stamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Accepts a proof for products on behalf of a person, and takes that back. The proof is marked first, so that nobody
 * changes what it says meanwhile; then each product keeps its own acceptance, with what the proof says.
 */
public class AcceptProof {

    private static final int ATTEMPTS = 5;

    private final Proofs proofs;
    private final AssessmentPipeline pipeline;
    private final Certificates register;

    public AcceptProof(Proofs proofs, AssessmentPipeline pipeline, Certificates register) {
        this.proofs = proofs;
        this.pipeline = pipeline;
        this.register = register;
    }

    /**
     * @param entry the code of the entry that it is for; null if the product owes only one proof
     * @param checked where and when the person looked it up
     * @param history whether it is only recorded that it once held
     * @param statesNoEnd whether the person states that the paper itself states no end of its validity
     * @param words to the vendor who named it in an answer that waits
     */
    public record Acceptance(
            Set<String> skus,
            @Nullable String entry,
            @Nullable ProofCheck checked,
            boolean history,
            boolean statesNoEnd,
            Author author,
            AnswerWords words) {}

    /**
     * What a person says about an answer that the acceptance accepts, too.
     *
     * @param reason which the vendor is told
     * @param note for the company only
     */
    public record AnswerWords(
            @Nullable String reason, @Nullable String note) {

        public static final AnswerWords NONE = new AnswerWords(null, null);
    }

    public record Accepted(Proof proof, List<AcceptanceOutcome> outcomes) {}

    /**
     * @throws UnknownId if the company has no such proof
     * @throws StaleRevision if others change the proof all the time
     * @throws io.certwatch.product.catalogue.CatalogueNotReady while nothing can be assessed
     */
    public Accepted accept(String company, UUID id, Acceptance acceptance) {
        var before = require(company, id);
        var assessor = assessor();
        var today = ChinaCalendar.dayOf(assessor.at());
        var refusal = AcceptanceRules.refuse(before, acceptance, today);
        if (refusal.isPresent()) {
            return new Accepted(
                    before,
                    acceptance.skus().stream()
                            .map(sku -> (AcceptanceOutcome) new NotAccepted(sku, refusal.get()))
                            .toList());
        }
        var stamp = Stamp.of(acceptance.author(), assessor.at());
        var marked = update(before, proof -> proof.markAcceptedFor(acceptance.skus(), stamp));
        if (!marked.facts().equals(before.facts()) || marked.hasStatements()) {
            unmark(marked, acceptance.skus(), before.acceptedFor(), stamp);
            throw new StaleRevision("proof");
        }
        var outcomes = acceptFor(company, marked, acceptance, assessor);
        var refused = outcomes.stream()
                .filter(NotAccepted.class::isInstance)
                .map(AcceptanceOutcome::sku)
                .toList();
        return new Accepted(unmark(marked, refused, before.acceptedFor(), stamp), outcomes);
    }

    private List<AcceptanceOutcome> acceptFor(
            String company, Proof proof, Acceptance acceptance, ProductAssessor assessor) {
        var registered = register.findSame(proof.facts().number()).orElse(null);
        var steps = new LinkedHashMap<ProductId, AcceptForProduct>();
        for (var sku : acceptance.skus()) {
            steps.put(ProductId.of(company, sku), new AcceptForProduct(proof, registered, acceptance));
        }
        var result = pipeline.runPartly(
                steps.keySet(),
                assessor,
                (by, product, known, context) ->
                        requireNonNull(steps.get(product)).accept(by, known, context));
        return steps.entrySet().stream()
                .map(step -> step.getValue()
                        .outcome(
                                step.getKey().sku().value(),
                                result.lost().contains(step.getKey())
                                                || result.failed().contains(step.getKey())
                                        ? null
                                        : result.products().get(step.getKey())))
                .toList();
    }

    /** @param withdrawn SKUs for which it was accepted until now */
    public record Withdrawal(Proof proof, List<String> withdrawn) {}

    /**
     * What the proof has satisfied opens again, unless something else covers it.
     *
     * @throws UnknownId if the company has no such proof
     * @throws Conflict if it is accepted for none of the products
     */
    public Withdrawal withdraw(String company, UUID id, Set<String> skus, @Nullable String reason, Author author) {
        var proof = require(company, id);
        var assessor = assessor();
        var said = new Said(author.by(), author.recordedBy(), reason);
        var withdrawn = new LinkedHashSet<String>();
        var ids = skus.stream().map(sku -> ProductId.of(company, sku)).toList();
        pipeline.run(ids, assessor, (by, product, known, context) -> {
            if (known == null || accepted(known, id).isEmpty()) return Optional.empty();
            withdrawn.add(product.sku().value());
            return by.act(
                    known,
                    context,
                    obligation -> obligation
                            .findProof(id)
                            .map(accepted -> obligation
                                    .withdrawProof(accepted, by.cause(), by.at())
                                    .because(Explanation.of("obligation.proof.withdrawn." + accepted.origin()))
                                    .saidBy(said)));
        });
        var next = update(proof, current -> current.unmarkAcceptedFor(skus, Stamp.of(author, assessor.at())));
        if (withdrawn.isEmpty()) {
            throw new Conflict("not-accepted", Explanation.of("problem.not-accepted"));
        }
        return new Withdrawal(next, List.copyOf(withdrawn));
    }

    static Optional<Obligation> accepted(AssessedProduct known, UUID proof) {
        return known.obligations().stream()
                .filter(obligation -> obligation.findProof(proof).isPresent())
                .findFirst();
    }

    private ProductAssessor assessor() {
        return pipeline.readyAssessor(Cause.ofRequest(Cause.Kind.DECISION));
    }

    private Proof unmark(Proof marked, Collection<String> skus, List<String> unless, Stamp by) {
        var gone = skus.stream().filter(sku -> !unless.contains(sku)).toList();
        return gone.isEmpty() ? marked : update(marked, proof -> proof.unmarkAcceptedFor(gone, by));
    }

    private Proof update(Proof known, UnaryOperator<Proof> change) {
        var current = known;
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var next = change.apply(current);
            if (next == current || proofs.replace(next)) return next;
            current = require(known.company(), known.id());
        }
        throw new StaleRevision("proof");
    }

    private Proof require(String company, UUID id) {
        return proofs.find(company, id).orElseThrow(() -> new UnknownId("proof", id));
    }
}
