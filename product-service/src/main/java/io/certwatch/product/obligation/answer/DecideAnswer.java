package io.certwatch.product.obligation.answer;

import static java.util.Objects.requireNonNull;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.obligation.Transition.Said;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.aggregate.obligation.VendorAnswer.TeamDecision;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.RegisterCheck;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.obligation.ObligationUpdater;
import io.certwatch.product.proof.AcceptProof.AnswerWords;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Accepts or rejects the answer of a vendor on behalf of the team. */
public class DecideAnswer {

    private final ObligationUpdater one;
    private final AcceptAnsweredProof acceptProof;

    public DecideAnswer(ObligationUpdater one, AcceptAnsweredProof acceptProof) {
        this.one = one;
        this.acceptProof = acceptProof;
    }

    /**
     * What follows when the team accepts that a product does not go to the market any more. The vendor only knows its
     * own part, so a member decides.
     */
    public enum EndOfSupply {
        /** The company sells it no longer: the product leaves the market. */
        WITHDRAW,
        /** The obligation is not tracked any longer, for the reason that the member gives. */
        STOP_TRACKING
    }

    /**
     * @param reason which the vendor is told
     * @param note in words for the company only
     * @param then what follows from an accepted end of supply; null for other answers
     * @param statesNoEnd whether the member states that the accepted paper itself states no end of its validity
     */
    public record AnswerDecision(
            boolean accepted,
            Author author,
            @Nullable String reason,
            @Nullable String note,
            @Nullable EndOfSupply then,
            boolean statesNoEnd) {

        public AnswerDecision(
                boolean accepted,
                Author author,
                @Nullable String reason,
                @Nullable String note,
                @Nullable EndOfSupply then) {
            this(accepted, author, reason, note, then, false);
        }

        private TeamDecision of(ProductAssessor assessor) {
            return new TeamDecision(author.by(), author.recordedBy(), reason, note, assessor.at());
        }

        AnswerWords words() {
            return new AnswerWords(reason, note);
        }

        private Said said() {
            return new Said(author.by(), author.recordedBy(), note == null ? reason : note);
        }
    }

    /**
     * An accepted certificate satisfies the obligation until it lapses; one that the register does not know is accepted as
     * the company's own proof. An accepted "not ours" takes the vendor from the product; an accepted end of supply has the
     * consequence that the member chooses.
     *
     * @throws io.certwatch.product.failure.UnknownId if the company has none of this id
     * @throws Conflict if no answer waits, also because somebody else has just decided, the register says that the certificate is not valid, or the proof cannot be
     *   accepted
     * @throws InvalidField if a consequence is missing, or does not fit the answer; or the register lists the certificate for
     *   another holder or other models, and the member does not say why it is accepted nevertheless
     * @throws io.certwatch.product.catalogue.CatalogueNotReady if a certificate is accepted while nothing can be assessed
     */
    public ProductObligation decide(String company, UUID id, AnswerDecision decision, Precondition precondition) {
        var own = new AtomicReference<@Nullable VendorAnswer>();
        var undecided = AnswerConflicts.requireUndecided(id, precondition);
        var decided = one.changeProduct(company, id, undecided, (known, obligation, assessor, context) -> {
            own.set(null);
            var answer = obligation.answer();
            if (answer == null || !answer.isWaiting()) throw AnswerConflicts.nothingWaits(answer);
            checkConsequence(answer, decision);
            if (decision.accepted() && isOwnProof(answer, context)) {
                own.set(answer);
                return Optional.empty();
            }
            return decision.accepted()
                    ? accept(known, obligation, answer, decision, assessor, context)
                    : recordAnswer(
                            known, obligation, answer.reject(decision.of(assessor)), decision, assessor, context);
        });
        var answer = own.get();
        return answer == null ? decided : acceptOwnProof(company, decided, answer, decision);
    }

    /** Whether only the company can accept it, because the register has nothing of its number. */
    private static boolean isOwnProof(VendorAnswer answer, AssessmentContext context) {
        return answer.proof() != null && findClaimed(answer, context) == null;
    }

    /** The proof is accepted together with the answer; a newer one that came meanwhile stays. */
    private ProductObligation acceptOwnProof(
            String company, ProductObligation held, VendorAnswer answer, AnswerDecision decision) {
        acceptProof.accept(company, held, requireNonNull(answer.proof()), decision);
        var decided = one.changeProduct(
                company, held.obligation().id(), Precondition.NONE, (known, obligation, assessor, context) -> {
                    var now = obligation.answer();
                    return now == null || now.equals(answer)
                            ? recordAnswer(
                                    known,
                                    obligation,
                                    answer.accept(decision.of(assessor), RegisterCheck.UNKNOWN),
                                    decision,
                                    assessor,
                                    context)
                            : Optional.empty();
                });
        AnswerConflicts.requireDecidedBy(decision.author(), decided.obligation().answer());
        return decided;
    }

    private static void checkConsequence(VendorAnswer answer, AnswerDecision decision) {
        var needed = decision.accepted() && answer.kind().endsSupply();
        if (needed && decision.then() == null)
            throw new InvalidField("then", Explanation.of("problem.then-missing", "WITHDRAW / STOP_TRACKING"));
        if (!needed && decision.then() != null) {
            throw new InvalidField("then", Explanation.of("problem.then-applies", "DISCONTINUED", "NOT_FOR_MAINLAND"));
        }
        if (decision.then() == EndOfSupply.STOP_TRACKING && decision.note() == null) {
            throw new InvalidField("note", Explanation.of("problem.why-untracked"));
        }
    }

    private static Optional<ProductChange> accept(
            AssessedProduct known,
            Obligation obligation,
            VendorAnswer answer,
            AnswerDecision decision,
            ProductAssessor assessor,
            AssessmentContext context) {
        return switch (answer.kind()) {
            case CERTIFIED, EARLIER_PROOF ->
                recordAnswer(
                        known,
                        obligation,
                        answer.accept(
                                decision.of(assessor), check(known, obligation, answer, decision, assessor, context)),
                        decision,
                        assessor,
                        context);
            case NOT_OURS ->
                Optional.of(assessor.change(
                        known,
                        known.product().withVendor(null),
                        context,
                        accepted(obligation, answer, decision, assessor),
                        decision.said()));
            case DISCONTINUED, NOT_FOR_MAINLAND ->
                decision.then() == EndOfSupply.WITHDRAW
                        ? Optional.of(assessor.change(
                                known,
                                known.product().withdrawn(),
                                context,
                                accepted(obligation, answer, decision, assessor),
                                decision.said()))
                        : assessor.act(
                                known,
                                context,
                                one -> one.id().equals(obligation.id())
                                        ? Optional.of(stopTracking(one, answer, decision, assessor))
                                        : Optional.empty());
            case SEEN, UNDER_WAY, APPLIED, PASSED_ON ->
                throw new IllegalStateException("waits never: " + answer.kind());
        };
    }

    private static Obligation accepted(
            Obligation obligation, VendorAnswer answer, AnswerDecision decision, ProductAssessor assessor) {
        return obligation.withAnswer(answer.accept(decision.of(assessor), null));
    }

    private static Transition stopTracking(
            Obligation obligation, VendorAnswer answer, AnswerDecision decision, ProductAssessor assessor) {
        var author = decision.author();
        var waived = new Waived(
                author.by(),
                author.recordedBy(),
                requireNonNull(decision.note()),
                null,
                ChinaCalendar.dayOf(assessor.at()),
                obligation.requirement().key());
        return accepted(obligation, answer, decision, assessor)
                .waive(waived, assessor.cause(), assessor.at())
                .saidBy(decision.said());
    }

    private static Optional<ProductChange> recordAnswer(
            AssessedProduct known,
            Obligation decided,
            VendorAnswer answer,
            AnswerDecision decision,
            ProductAssessor assessor,
            AssessmentContext context) {
        return assessor.act(
                known,
                context,
                obligation -> obligation.id().equals(decided.id())
                        ? Optional.of(obligation
                                .recordAnswer(answer, assessor.cause(), assessor.at())
                                .saidBy(decision.said()))
                        : Optional.empty());
    }

    private static RegisterCheck check(
            AssessedProduct known,
            Obligation obligation,
            VendorAnswer answer,
            AnswerDecision decision,
            ProductAssessor assessor,
            AssessmentContext context) {
        var device = known.product().device();
        var claimed = findClaimed(answer, context);
        var check = RegisterCheck.of(
                device,
                obligation.requirement().key(),
                claimed,
                assessor.catalogue().whenReady());
        if (!check.isValid()) throw AnswerConflicts.invalid(String.valueOf(answer.certificate()), check);
        if (decision.note() == null && claimed != null && isListedForOther(claimed, known.product())) {
            throw new InvalidField(
                    "note", Explanation.of("problem.why-listed-for-other", claimed.number(), claimed.listedFor()));
        }
        return check;
    }

    private static boolean isListedForOther(Certificate claimed, Product product) {
        return claimed.mayListOtherThan(product.manufacturer(), product.model(), null);
    }

    private static @Nullable Certificate findClaimed(VendorAnswer answer, AssessmentContext context) {
        return context.certificates().stream()
                .filter(certificate -> certificate.number().equals(answer.certificate()))
                .findFirst()
                .orElse(null);
    }
}
