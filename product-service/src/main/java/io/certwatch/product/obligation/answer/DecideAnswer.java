package io.certwatch.product.obligation.answer;

import io.certwatch.platform.author.Author;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.aggregate.obligation.Transition.Said;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.aggregate.obligation.VendorAnswer.TeamDecision;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.RegisterCheck;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.obligation.ObligationUpdater;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accepts or rejects the answer of a vendor on behalf of the team. */
public class DecideAnswer {

    private final ObligationUpdater one;

    public DecideAnswer(ObligationUpdater one) {
        this.one = one;
    }

    /** @param reason which the vendor is told when the answer is rejected */
    public record AnswerDecision(
            boolean accepted, Author author, @Nullable String reason) {

        private TeamDecision of(ProductAssessor assessor) {
            return new TeamDecision(author.by(), author.recordedBy(), reason, assessor.at());
        }

        private Said said() {
            return new Said(author.by(), author.recordedBy(), reason);
        }
    }

    /**
     * An accepted certificate satisfies the obligation until it lapses; an accepted "not ours" takes the vendor from the
     * product.
     *
     * @throws io.certwatch.product.failure.UnknownId if the company has none of this id
     * @throws Conflict if no answer waits, or the register has no valid certificate of its number
     * @throws io.certwatch.product.catalogue.CatalogueNotReady if a certificate is accepted while nothing can be assessed
     */
    public ProductObligation decide(String company, UUID id, AnswerDecision decision, Precondition precondition) {
        return one.changeProduct(company, id, precondition, (known, obligation, assessor, context) -> {
            var answer = obligation.answer();
            if (answer == null || !answer.isWaiting()) {
                throw new Conflict("no-answer-waits", "No answer of the vendor waits for a decision.");
            }
            if (!decision.accepted()) {
                return recordAnswer(
                        known, obligation, answer.reject(decision.of(assessor)), decision, assessor, context);
            }
            return answer.certificate() == null
                    ? Optional.of(assessor.removeVendor(
                            known,
                            context,
                            obligation.withAnswer(answer.accept(decision.of(assessor), null)),
                            decision.said()))
                    : recordAnswer(
                            known,
                            obligation,
                            answer.accept(decision.of(assessor), check(known, obligation, answer, assessor, context)),
                            decision,
                            assessor,
                            context);
        });
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
            ProductAssessor assessor,
            AssessmentContext context) {
        var check = RegisterCheck.of(
                known.product().device(),
                obligation.requirement().key(),
                findClaimed(answer, context),
                assessor.catalogue().whenReady());
        if (!check.isValid()) throw invalid(String.valueOf(answer.certificate()), check);
        return check;
    }

    private static Conflict invalid(String certificate, RegisterCheck check) {
        var why = switch (check) {
            case EXPIRED -> "has expired";
            case REVOKED -> "was revoked";
            case SUSPENDED -> "is suspended";
            case UNKNOWN -> "is not in the register";
            case COVERS, OTHER -> throw new IllegalArgumentException("valid: " + check);
        };
        return new Conflict(
                "certificate-not-valid", "Certificate " + certificate + " " + why + ".", Map.of("check", check));
    }

    private static @Nullable Certificate findClaimed(VendorAnswer answer, AssessmentContext context) {
        return context.certificates().stream()
                .filter(certificate -> certificate.number().equals(answer.certificate()))
                .findFirst()
                .orElse(null);
    }
}
