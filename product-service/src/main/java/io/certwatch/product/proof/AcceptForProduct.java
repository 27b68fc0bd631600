package io.certwatch.product.proof;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.obligation.Transition.Said;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.aggregate.obligation.VendorAnswer.TeamDecision;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.LineForProduct;
import io.certwatch.product.certificate.RegisterCheck;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.proof.AcceptProof.Acceptance;
import io.certwatch.product.proof.AcceptanceOutcome.AcceptedBefore;
import io.certwatch.product.proof.AcceptanceOutcome.AcceptedFor;
import io.certwatch.product.proof.AcceptanceOutcome.NotAccepted;
import io.certwatch.product.proof.ProofFacts.NamedModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accepts a proof for one product, and tells what became of it. A step may run again if the product changed meanwhile. */
final class AcceptForProduct {

    /** Proofs of one obligation. */
    private static final int MOST = 20;

    private final Proof proof;
    private final @Nullable Certificate registered;
    private final Acceptance acceptance;

    private @Nullable Refusal refusal;
    private @Nullable Explanation explanation;
    private @Nullable AcceptedBefore before;
    private @Nullable UUID obligation;

    /** @param registered what the register has of its number */
    AcceptForProduct(Proof proof, @Nullable Certificate registered, Acceptance acceptance) {
        this.proof = proof;
        this.registered = registered;
        this.acceptance = acceptance;
    }

    Optional<ProductChange> accept(ProductAssessor by, @Nullable AssessedProduct known, AssessmentContext context) {
        refusal = null;
        explanation = null;
        before = null;
        obligation = null;
        if (known == null || known.removed()) return refuse(Refusal.UNKNOWN_PRODUCT);
        var required = known.obligations().stream()
                .filter(one -> one.state().required())
                .filter(one -> acceptance.entry() == null
                        || one.requirement().key().code().equals(acceptance.entry()))
                .toList();
        var owed = required.stream()
                .filter(one -> !(one.state() instanceof Waived))
                .toList();
        if (owed.size() != 1) return refuse(missing(required, owed));
        var chosen = owed.getFirst();
        var accepted = of(by, known);
        var same = chosen.findProof(proof.id()).filter(one -> one.isOfSameContent(accepted));
        if (same.isPresent()) {
            before = new AcceptedBefore(
                    known.id().sku().value(), chosen.id(), chosen.state() instanceof Satisfied, same.get());
            return acceptAnswer(chosen, by, known, context);
        }
        return check(chosen, by, known, context, accepted);
    }

    private Optional<ProductChange> check(
            Obligation chosen,
            ProductAssessor by,
            AssessedProduct known,
            AssessmentContext context,
            AcceptedProof accepted) {
        if (proof.facts().kind() == ProofKind.SALES_LICENCE && isForEquipment(chosen, by)) {
            return refuse(Refusal.LICENCE_FOR_EQUIPMENT);
        }
        if (proof.facts().isOfEquipmentList() && !isForEquipment(chosen, by)) {
            return refuse(Refusal.LIST_OF_EQUIPMENT);
        }
        if (chosen.proofs().size() >= MOST && chosen.findProof(proof.id()).isEmpty()) return refuse(Refusal.TOO_MANY);
        if (acceptance.words().note() == null && isListedForOther(known)) return refuse(Refusal.LISTED_FOR_OTHER);
        if (acceptance.words().note() == null && isForOther(known)) return refuseForOther(known);
        if (!acceptance.history() && isContradicted(known, ChinaCalendar.dayOf(by.at()))) {
            return refuse(Refusal.CONTRADICTED);
        }
        obligation = chosen.id();
        return by.act(
                known,
                context,
                one -> one.id().equals(chosen.id())
                        ? Optional.of(transition(withAnswerAccepted(one, by, known, context), accepted, by)
                                .saidBy(said()))
                        : Optional.empty());
    }

    /** The vendor named it after it had been accepted. */
    private Optional<ProductChange> acceptAnswer(
            Obligation chosen, ProductAssessor by, AssessedProduct known, AssessmentContext context) {
        return answer(chosen, by, known, context)
                .flatMap(accepted -> by.act(
                        known,
                        context,
                        one -> one.id().equals(chosen.id())
                                ? Optional.of(one.recordAnswer(accepted, by.cause(), by.at())
                                        .saidBy(said()))
                                : Optional.empty()));
    }

    /** The person who accepts the proof accepts the answer that named it. */
    private Obligation withAnswerAccepted(
            Obligation one, ProductAssessor by, AssessedProduct known, AssessmentContext context) {
        return answer(one, by, known, context)
                .map(accepted -> one.withAnswer(accepted).withConfirmedCertificate(accepted.certificate()))
                .orElse(one);
    }

    /** The answer that waits and names the proof, as accepted. */
    private Optional<VendorAnswer> answer(
            Obligation one, ProductAssessor by, AssessedProduct known, AssessmentContext context) {
        var answer = one.answer();
        if (answer == null || !answer.isWaiting() || !names(answer)) return Optional.empty();
        var registered = context.certificates().stream()
                .filter(certificate -> certificate.number().equals(answer.certificate()))
                .findFirst()
                .orElse(null);
        var check = RegisterCheck.of(
                known.product().device(),
                one.requirement().key(),
                registered,
                by.catalogue().whenReady());
        return Optional.of(answer.accept(decision(by.at()), check));
    }

    private boolean names(VendorAnswer answer) {
        var named = answer.proof();
        return named != null && named.id().equals(proof.id().toString());
    }

    private TeamDecision decision(Instant at) {
        var author = acceptance.author();
        var words = acceptance.words();
        return new TeamDecision(author.by(), author.recordedBy(), words.reason(), words.note(), at);
    }

    private Said said() {
        var author = acceptance.author();
        var words = acceptance.words();
        return new Said(author.by(), author.recordedBy(), words.note() == null ? words.reason() : words.note());
    }

    private static Transition transition(Obligation one, AcceptedProof accepted, ProductAssessor by) {
        var transition = one.acceptProof(accepted, by.cause(), by.at());
        var ends = accepted.validUntil();
        return ends == null || accepted.holdsOn(ChinaCalendar.dayOf(by.at()))
                ? transition
                : transition.because(
                        Explanation.of("obligation.proof.recorded." + accepted.origin(), accepted.number(), ends));
    }

    private static Refusal missing(List<Obligation> required, List<Obligation> owed) {
        if (!owed.isEmpty()) return Refusal.ENTRY_NEEDED;
        return required.isEmpty() ? Refusal.NO_OBLIGATION : Refusal.WAIVED;
    }

    private boolean isListedForOther(AssessedProduct known) {
        var product = known.product();
        return registered != null && registered.mayListOtherThan(product.manufacturer(), product.model(), null);
    }

    private boolean isContradicted(AssessedProduct known, LocalDate today) {
        return registered != null && new LineForProduct(registered, isListedForOther(known)).contradictsOn(today);
    }

    private boolean isForOther(AssessedProduct known) {
        var product = known.product();
        return proof.facts().isForOtherThan(product.manufacturer(), product.model());
    }

    /** With what both say. */
    private Optional<ProductChange> refuseForOther(AssessedProduct known) {
        var product = known.product();
        explanation = Explanation.of(
                "proof.refused.NAMES_OTHER.both",
                proof.facts().isFor(),
                Explanation.listNames(Stream.of(product.manufacturer(), product.model())
                        .filter(Objects::nonNull)
                        .toList()));
        refusal = Refusal.NAMES_OTHER;
        return Optional.empty();
    }

    private static boolean isForEquipment(Obligation chosen, ProductAssessor by) {
        var key = chosen.requirement().key();
        return AcceptanceOutlook.isForEquipment(chosen)
                || by.catalogue().edition(key.edition()).detailsOf(key.code()).isEquipment();
    }

    private AcceptedProof of(ProductAssessor by, AssessedProduct known) {
        var facts = proof.facts();
        var author = acceptance.author();
        return new AcceptedProof(
                proof.id(),
                facts.kind(),
                RegisterCheck.number(facts.number()),
                facts.body(),
                facts.holder(),
                facts.models().stream().map(NamedModel::words).toList(),
                facts.issued(),
                facts.validUntil(),
                proof.isOnlyStated(),
                acceptance.checked(),
                author.by(),
                author.recordedBy(),
                by.at(),
                facts.validUntil() == null && acceptance.statesNoEnd(),
                acceptance.words().note(),
                isListedForOther(known) ? Objects.requireNonNull(registered).listedFor() : null);
    }

    private Optional<ProductChange> refuse(Refusal why) {
        refusal = why;
        return Optional.empty();
    }

    /** @param now the product after the step; null if it could not be changed */
    AcceptanceOutcome outcome(String sku, @Nullable AssessedProduct now) {
        if (refusal != null) {
            return new NotAccepted(sku, refusal, explanation == null ? refusal.explanation() : explanation);
        }
        if (before != null) return before;
        var accepted = now == null ? Optional.<Obligation>empty() : AcceptProof.accepted(now, proof.id());
        return accepted.filter(one -> one.id().equals(obligation))
                .<AcceptanceOutcome>map(one -> new AcceptedFor(sku, one.id(), one.state() instanceof Satisfied))
                .orElseGet(() -> new NotAccepted(sku, Refusal.CHANGED_MEANWHILE));
    }
}
