package io.certwatch.product.obligation.answer;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.aggregate.obligation.VendorAnswer.AnsweredProof;
import io.certwatch.product.aggregate.obligation.VendorAnswer.Kind;
import io.certwatch.product.aggregate.obligation.VendorAnswer.Listing;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.certificate.RegisterCheck;
import io.certwatch.product.obligation.answer.AnsweredProofs.KeptProof;
import io.certwatch.product.obligation.answer.GivenAnswer.AppliedFor;
import io.certwatch.product.obligation.answer.GivenAnswer.Discontinued;
import io.certwatch.product.obligation.answer.GivenAnswer.HasProof;
import io.certwatch.product.obligation.answer.GivenAnswer.NotForMainland;
import io.certwatch.product.obligation.answer.GivenAnswer.NotOurs;
import io.certwatch.product.obligation.answer.GivenAnswer.PassedOn;
import io.certwatch.product.obligation.answer.GivenAnswer.Seen;
import io.certwatch.product.obligation.answer.GivenAnswer.UnderWay;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives the answers of one contact.
 *
 * @param claimed the certificates that the answers name, as the register has them
 * @param proofs where the proofs are that the answers name
 */
record AnswerStep(
        VendorContact contact,
        Map<UUID, GivenAnswer> answers,
        ClaimedCertificates claimed,
        Map<HasProof, KeptProof> proofs,
        ProductAssessor assessor) {

    Optional<ProductChange> answer(AssessedProduct known, AssessmentContext context) {
        return contact.vendor().equals(known.product().vendor())
                ? assessor.act(known, context, obligation -> answer(known, obligation))
                : Optional.empty();
    }

    boolean isAnswered(Obligation obligation) {
        var given = answers.get(obligation.id());
        return given != null && has(obligation, content(given));
    }

    private Optional<Transition> answer(AssessedProduct known, Obligation obligation) {
        var given = answers.get(obligation.id());
        if (given == null || !obligation.isAnswerable()) return Optional.empty();
        var answer = content(given).withContactName(contact.names().contact());
        return has(obligation, answer)
                ? Optional.empty()
                : Optional.of(transition(obligation, withRegisterCheck(answer, given, known, obligation))
                        .saidBy(contact.toSaid(given.person(), answer.words())));
    }

    /** A rejected answer that is given again is a new one. */
    private static boolean has(Obligation obligation, VendorAnswer answer) {
        var before = obligation.answer();
        return before != null && !before.isRejected() && before.hasSameContentAs(answer);
    }

    /** The answer without what the register says. */
    private VendorAnswer content(GivenAnswer given) {
        var at = assessor.at();
        var id = contact.contact();
        return switch (given) {
            case Seen(var person) -> VendorAnswer.ofSeen(at, id, person);
            case UnderWay(var person, var application) -> VendorAnswer.underWay(at, id, person, application);
            case AppliedFor(var person, var applied) -> VendorAnswer.ofApplied(at, id, person, applied);
            case PassedOn(var person, var colleague) -> VendorAnswer.ofPassedOn(at, id, person, colleague);
            case Discontinued(var person, var reason) ->
                VendorAnswer.ofEndedSupply(Kind.DISCONTINUED, at, id, person, reason);
            case NotForMainland(var person, var reason) ->
                VendorAnswer.ofEndedSupply(Kind.NOT_FOR_MAINLAND, at, id, person, reason);
            case NotOurs(var person, var reason) -> VendorAnswer.notOurs(at, id, person, reason);
            case HasProof(var person, var facts, var _, var because) -> {
                var found = claimed.get(facts.number());
                var kept = proofs.getOrDefault(given, KeptProof.NONE);
                var number = found == null ? RegisterCheck.number(facts.number()) : found.number();
                yield VendorAnswer.ofProof(
                                at,
                                id,
                                person,
                                new AnsweredProof(
                                        kept.id(),
                                        facts.kind(),
                                        number,
                                        facts.body(),
                                        facts.issued(),
                                        facts.validUntil(),
                                        kept.statement()))
                        .withConfirmation(because == null || found == null ? null : Listing.of(found), because);
            }
        };
    }

    private VendorAnswer withRegisterCheck(
            VendorAnswer answer, GivenAnswer given, AssessedProduct known, Obligation obligation) {
        return given instanceof HasProof(var _, var facts, var _, var _)
                ? answer.withCheck(RegisterCheck.of(
                        known.product().device(),
                        obligation.requirement().key(),
                        claimed.get(facts.number()),
                        assessor.catalogue()))
                : answer;
    }

    /** An application moves an obligation that is not fulfilled; the renewal of a certificate has no such status. */
    private Transition transition(Obligation obligation, VendorAnswer answer) {
        var application = answer.application();
        return application == null || !obligation.state().unfinished()
                ? obligation.recordAnswer(answer, assessor.cause(), assessor.at())
                : obligation.progress(
                        new InProgress(
                                application.number(),
                                application.body(),
                                application.expected(),
                                contact.by(answer.person()),
                                contact.recordedBy()),
                        answer,
                        assessor.cause(),
                        assessor.at());
    }
}
