package io.certwatch.product.obligation.answer;

import io.certwatch.platform.author.Author;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.certificate.RegisterCheck;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.Conflict;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why an answer cannot be decided. */
final class AnswerConflicts {

    private static final String NOTHING_WAITS = "no-answer-waits";

    private AnswerConflicts() {}

    /** Who comes second hears what the first has decided, and not just that something changed. */
    static Precondition requireUndecided(UUID id, Precondition precondition) {
        return (product, known) -> {
            if (known != null) {
                known.obligations().stream()
                        .filter(obligation -> obligation.id().equals(id))
                        .map(Obligation::answer)
                        .filter(answer -> answer != null && answer.decision() != null)
                        .findFirst()
                        .ifPresent(answer -> {
                            throw nothingWaits(answer);
                        });
            }
            precondition.check(product, known);
        };
    }

    /** Somebody else may have accepted the same proof at the same moment. */
    static void requireDecidedBy(Author author, @Nullable VendorAnswer answer) {
        var decision = answer == null ? null : answer.decision();
        if (decision != null && !decision.recordedBy().equals(author.recordedBy())) throw nothingWaits(answer);
    }

    static Conflict nothingWaits(@Nullable VendorAnswer answer) {
        var decision = answer == null ? null : answer.decision();
        if (answer == null || decision == null) {
            return new Conflict(NOTHING_WAITS, Explanation.of("problem.no-answer-waits"));
        }
        return new Conflict(
                NOTHING_WAITS,
                Explanation.of("obligation.answer.decided." + answer.state(), decision.by()),
                Map.of("state", answer.state(), "by", decision.by(), "at", decision.at()));
    }

    static Conflict invalid(String certificate, RegisterCheck check) {
        if (check.isValid()) throw new IllegalArgumentException("valid: " + check);
        return new Conflict(
                "certificate-not-valid",
                Explanation.of("problem.certificate." + check.name(), certificate),
                Map.of("check", check));
    }
}
