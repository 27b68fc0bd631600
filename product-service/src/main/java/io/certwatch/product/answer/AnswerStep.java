package io.certwatch.product.answer;

import io.certwatch.product.answer.GivenAnswer.Certified;
import io.certwatch.product.answer.GivenAnswer.NotOurs;
import io.certwatch.product.answer.GivenAnswer.Seen;
import io.certwatch.product.answer.GivenAnswer.UnderWay;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.RegisterCheck;
import io.certwatch.product.obligation.Obligation;
import io.certwatch.product.obligation.ObligationState.InProgress;
import io.certwatch.product.obligation.Transition;
import io.certwatch.product.obligation.VendorAnswer;
import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.AssessmentContext;
import io.certwatch.product.product.ProductAssessor;
import io.certwatch.product.product.ProductChange;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives one answer to several obligations of one vendor.
 *
 * @param claimed the certificate that the answer names, as the register has it; null if it has none
 */
record AnswerStep(
        VendorContact contact,
        Set<UUID> ids,
        GivenAnswer given,
        @Nullable Certificate claimed,
        ProductAssessor assessor) {

    Optional<ProductChange> answer(AssessedProduct known, AssessmentContext context) {
        return contact.vendor().equals(known.product().vendor())
                ? assessor.move(known, context, obligation -> answer(known, obligation))
                : Optional.empty();
    }

    boolean isAnswered(Obligation obligation) {
        return ids.contains(obligation.id()) && has(obligation, content());
    }

    private Optional<Transition> answer(AssessedProduct known, Obligation obligation) {
        var answer = content();
        return !ids.contains(obligation.id()) || !obligation.isAnswerable() || has(obligation, answer)
                ? Optional.empty()
                : Optional.of(transition(obligation, checked(answer, known, obligation))
                        .saidBy(contact.said(given.person(), answer.words())));
    }

    /** A rejected answer that is given again is a new one. */
    private static boolean has(Obligation obligation, VendorAnswer answer) {
        var before = obligation.answer();
        return before != null && !before.isRejected() && before.hasSameContentAs(answer);
    }

    /** The answer without what the register says. */
    private VendorAnswer content() {
        var at = assessor.at();
        var id = contact.contact();
        return switch (given) {
            case Seen(var person) -> VendorAnswer.seen(at, id, person);
            case UnderWay(var person, var application) -> VendorAnswer.underWay(at, id, person, application);
            case NotOurs(var person, var reason) -> VendorAnswer.notOurs(at, id, person, reason);
            case Certified(var person, var typed) ->
                VendorAnswer.certified(
                        at, id, person, claimed == null ? RegisterCheck.number(typed) : claimed.number());
        };
    }

    private VendorAnswer checked(VendorAnswer answer, AssessedProduct known, Obligation obligation) {
        return answer.certificate() == null
                ? answer
                : answer.withCheck(RegisterCheck.of(
                        known.product().device(), obligation.requirement().key(), claimed, assessor.catalogue()));
    }

    /** An application moves an obligation that is not fulfilled; the renewal of a certificate has no such status. */
    private Transition transition(Obligation obligation, VendorAnswer answer) {
        var application = answer.application();
        return application == null || !obligation.state().unfinished()
                ? obligation.answered(answer, assessor.cause(), assessor.at())
                : obligation.progress(
                        new InProgress(
                                application.number(),
                                application.body(),
                                application.expected(),
                                contact.by(given.person()),
                                contact.recordedBy()),
                        answer,
                        assessor.cause(),
                        assessor.at());
    }
}
