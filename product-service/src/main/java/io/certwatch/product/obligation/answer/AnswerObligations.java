package io.certwatch.product.obligation.answer;

import static java.util.stream.Collectors.toSet;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.StaleProduct;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Certificates;
import io.certwatch.product.certificate.RegisterCheck;
import io.certwatch.product.obligation.ObligationFilter;
import io.certwatch.product.obligation.ObligationSearch;
import io.certwatch.product.obligation.ObligationSearch.Place;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.obligation.answer.GivenAnswer.HasCertificate;
import io.certwatch.product.obligation.answer.GivenAnswer.NotOurs;
import io.certwatch.product.obligation.answer.GivenAnswer.Seen;
import io.certwatch.product.obligation.answer.GivenAnswer.UnderWay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows a vendor's contact the vendor's obligations to one company, and records the answers. */
public class AnswerObligations {

    private final Obligations obligations;
    private final AssessmentPipeline pipeline;
    private final Certificates certificates;

    public AnswerObligations(Obligations obligations, AssessmentPipeline pipeline, Certificates certificates) {
        this.obligations = obligations;
        this.pipeline = pipeline;
        this.certificates = certificates;
    }

    /** Those that the vendor has something to do about, the most urgent first. */
    public List<ProductObligation> open(VendorContact contact, @Nullable Place after, int limit) {
        var filter = ObligationFilter.answerable(contact.company(), contact.vendor());
        return obligations.search(new ObligationSearch(filter, after, limit));
    }

    /** Finds those of the ids that are the vendor's to answer. */
    public List<ProductObligation> open(VendorContact contact, Set<UUID> ids) {
        return obligations.find(contact.company(), ids).stream()
                .filter(held -> contact.vendor().equals(held.vendor())
                        && held.obligation().isAnswerable())
                .toList();
    }

    /**
     * Repeating it changes nothing. Obligations that are not the vendor's, or need no answer, are left out.
     *
     * @return those that have the answer now
     * @throws io.certwatch.product.catalogue.CatalogueNotReady if the answer names a certificate, and nothing can be
     *   assessed
     * @throws StaleProduct if others keep changing one of the products; repeating it completes the answer
     */
    public List<ProductObligation> answer(VendorContact contact, Set<UUID> ids, GivenAnswer given) {
        try {
            return answerOnce(contact, ids, given);
        } catch (StaleProduct changed) {
            return answerOnce(contact, ids, given);
        }
    }

    private List<ProductObligation> answerOnce(VendorContact contact, Set<UUID> ids, GivenAnswer given) {
        var concerned = open(contact, ids).stream()
                .map(held -> ProductId.of(contact.company(), held.sku()))
                .collect(toSet());
        var step = new AnswerStep(contact, ids, given, findClaimed(given), assessor(given));
        return pipeline
                .run(
                        concerned,
                        step.assessor(),
                        (_, _, known, context) -> known == null ? Optional.empty() : step.answer(known, context))
                .products()
                .values()
                .stream()
                .map(AssessedProduct::held)
                .flatMap(List::stream)
                .filter(held -> step.isAnswered(held.obligation()))
                .toList();
    }

    private ProductAssessor assessor(GivenAnswer given) {
        var cause = Cause.ofRequest(Cause.Kind.DECISION);
        return given instanceof HasCertificate ? pipeline.readyAssessor(cause) : pipeline.newestAssessor(cause);
    }

    /** Null if the register has none of the number. */
    private @Nullable Certificate findClaimed(GivenAnswer given) {
        if (!(given instanceof HasCertificate(var _, var typed))) return null;
        var printed = RegisterCheck.number(typed);
        var found = certificates.findByNumber(Set.copyOf(List.of(typed, printed)));
        return found.getOrDefault(typed, found.get(printed));
    }

    /**
     * Gives one answer to several obligations of one vendor.
     *
     * @param claimed the certificate that the answer names, as the register has it; null if it has none
     */
    private record AnswerStep(
            VendorContact contact,
            Set<UUID> ids,
            GivenAnswer given,
            @Nullable Certificate claimed,
            ProductAssessor assessor) {

        Optional<ProductChange> answer(AssessedProduct known, AssessmentContext context) {
            return contact.vendor().equals(known.product().vendor())
                    ? assessor.act(known, context, obligation -> answer(known, obligation))
                    : Optional.empty();
        }

        boolean isAnswered(Obligation obligation) {
            return ids.contains(obligation.id()) && has(obligation, content());
        }

        private Optional<Transition> answer(AssessedProduct known, Obligation obligation) {
            var answer = content();
            return !ids.contains(obligation.id()) || !obligation.isAnswerable() || has(obligation, answer)
                    ? Optional.empty()
                    : Optional.of(transition(obligation, withRegisterCheck(answer, known, obligation))
                            .saidBy(contact.toSaid(given.person(), answer.words())));
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
                case Seen(var person) -> VendorAnswer.ofSeen(at, id, person);
                case UnderWay(var person, var application) -> VendorAnswer.underWay(at, id, person, application);
                case NotOurs(var person, var reason) -> VendorAnswer.notOurs(at, id, person, reason);
                case HasCertificate(var person, var typed) ->
                    VendorAnswer.ofCertified(
                            at, id, person, claimed == null ? RegisterCheck.number(typed) : claimed.number());
            };
        }

        private VendorAnswer withRegisterCheck(VendorAnswer answer, AssessedProduct known, Obligation obligation) {
            return answer.certificate() == null
                    ? answer
                    : answer.withCheck(RegisterCheck.of(
                            known.product().device(), obligation.requirement().key(), claimed, assessor.catalogue()));
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
                                    contact.by(given.person()),
                                    contact.recordedBy()),
                            answer,
                            assessor.cause(),
                            assessor.at());
        }
    }
}
