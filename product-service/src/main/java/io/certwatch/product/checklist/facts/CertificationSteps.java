package io.certwatch.product.checklist.facts;

import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ObligationState.Lifted;
import io.certwatch.product.aggregate.obligation.ObligationState.Open;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied.Certified;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.SatisfiedBy;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.checklist.ItemAnswer;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.obligation.ObligationOverview;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an obligation says about each step on the way to its certificate. A certificate ends all steps, a waiver makes
 * them needless, and an application fills those that it names.
 *
 * @param standards that the edition names for the entry
 */
record CertificationSteps(ObligationOverview owed, List<String> standards, AccreditedBodies bodies) {

    private static final String EXPECTED = "expected";
    private static final String BODY = "body";
    private static final String APPLICATION = "applicationNumber";

    ItemAnswer answer(CertificationStep step) {
        return switch (owed.state()) {
            case Satisfied(Certified certificate) ->
                answerCertified(
                        step,
                        certificate,
                        Explanation.of(
                                "facts.from.register",
                                "/api/certificates?number=" + Sentence.encode(certificate.number())));
            case Satisfied(AcceptedProof proof) ->
                answerCertified(
                        step, proof, Explanation.of("facts.from.proof", proof.by(), "/api/proofs/" + proof.proof()));
            case Waived waived -> answerWaived(waived);
            case InProgress applied -> step == CertificationStep.STANDARD ? standard() : answerApplied(step, applied);
            case Open _, Lifted _ -> step == CertificationStep.STANDARD ? standard() : open(step);
        };
    }

    private ItemAnswer answerCertified(CertificationStep step, SatisfiedBy certificate, Explanation source) {
        var number = certificate.number();
        var until = certificate.validUntil();
        return new ItemAnswer(
                until == null
                        ? Explanation.of("facts.step.certified", number)
                        : Explanation.of("facts.step.certified.until", number, until.toString()),
                revision(),
                source,
                true,
                ItemState.DONE,
                null,
                new ItemAnswer.CertificateReference(number, until),
                details(step, number),
                owed.changedAt());
    }

    /** The application that led to the certificate stays in the steps that it filled. */
    private Map<String, String> details(CertificationStep step, String certificate) {
        var details = details("certificate", certificate);
        var applied = owed.application();
        if (applied != null) {
            if (step == CertificationStep.BODY) details.put(BODY, applied.body());
            if (step == CertificationStep.APPLICATION_NUMBER) details.put(APPLICATION, applied.application());
        }
        return details;
    }

    private ItemAnswer answerWaived(Waived waived) {
        var until = waived.until();
        var reason = until == null
                ? Explanation.of("facts.step.waived", waived.by(), waived.reason())
                : Explanation.of("facts.step.waived.until", waived.by(), waived.reason(), until.toString());
        return new ItemAnswer(
                reason, revision(), from(), true, ItemState.NOT_APPLICABLE, reason, null, Map.of(), owed.changedAt());
    }

    private ItemAnswer standard() {
        var entry = owed.entry().code();
        var edition = owed.edition().id();
        if (standards.isEmpty()) {
            return answerUnfinished(
                    Explanation.of("facts.step.standard.none", edition, entry), ItemState.OPEN, Map.of());
        }
        var named = String.join(", ", standards);
        return new ItemAnswer(
                Explanation.of("facts.step.standard", edition, entry, named),
                Map.of("standards", (long) standards.size()),
                Explanation.of("facts.from.edition", edition, "/api/editions/" + Sentence.encode(edition)),
                true,
                ItemState.DONE,
                null,
                null,
                Map.of("standard", named),
                owed.changedAt());
    }

    private ItemAnswer answerApplied(CertificationStep step, InProgress applied) {
        var expected = applied.expected().toString();
        return switch (step) {
            case BODY ->
                answerDone(
                        Explanation.of("facts.step.body", applied.body(), applied.by()), details(BODY, applied.body()));
            case APPLICATION_NUMBER ->
                answerDone(
                        Explanation.of("facts.step.application", applied.application(), applied.body(), applied.by()),
                        details(APPLICATION, applied.application()));
            case CERTIFICATE ->
                answerUnfinished(
                        claimed() == null
                                ? Explanation.of("facts.step.certificate.expected", expected)
                                : Explanation.of("facts.step.certificate.claimed", claimed()),
                        ItemState.IN_PROGRESS,
                        details(EXPECTED, expected));
            case STANDARD, DOCUMENTS, SAMPLES, TEST_REPORT ->
                answerUnfinished(
                        Explanation.of("facts.step.under-way", applied.application(), applied.body(), expected),
                        ItemState.IN_PROGRESS,
                        details(EXPECTED, expected));
        };
    }

    private ItemAnswer open(CertificationStep step) {
        var claimed = claimed();
        if (step == CertificationStep.CERTIFICATE && claimed != null) {
            return answerUnfinished(
                    Explanation.of("facts.step.certificate.claimed", claimed), ItemState.IN_PROGRESS, Map.of());
        }
        if (step == CertificationStep.BODY) {
            var entry = owed.entry().code();
            return answer(bodies.choice(entry), bodies.from(entry), ItemState.OPEN, Map.of());
        }
        return answerUnfinished(Explanation.of("facts.step.open"), ItemState.OPEN, Map.of());
    }

    /** The certificate that the vendor says covers the product, while the team has not decided. */
    private @Nullable String claimed() {
        var answer = owed.answer();
        return answer != null && answer.kind() == VendorAnswer.Kind.CERTIFIED && answer.isWaiting()
                ? answer.certificate()
                : null;
    }

    private static Map<String, String> details(String name, String value) {
        var details = new LinkedHashMap<String, String>();
        details.put(name, value);
        return details;
    }

    private ItemAnswer answerDone(Explanation text, Map<String, String> details) {
        return new ItemAnswer(text, revision(), from(), true, ItemState.DONE, null, null, details, owed.changedAt());
    }

    private ItemAnswer answerUnfinished(Explanation text, ItemState state, Map<String, String> details) {
        return answer(text, from(), state, details);
    }

    private ItemAnswer answer(Explanation text, Explanation from, ItemState state, Map<String, String> details) {
        return new ItemAnswer(
                text, revision(), from, false, state, null, null, details, owed.reopenedAt(), null, owed.changedAt());
    }

    private Map<String, Long> revision() {
        return Map.of("obligationRevision", owed.revision());
    }

    private Explanation from() {
        return Explanation.of(
                "facts.from.obligation", String.valueOf(owed.revision()), "/api/obligations/" + owed.id());
    }

    /** A step on the way to a certificate, known by the key of its item. */
    enum CertificationStep {
        BODY("body"),
        STANDARD("standard"),
        DOCUMENTS("documents"),
        SAMPLES("samples"),
        APPLICATION_NUMBER("application-number"),
        TEST_REPORT("test-report"),
        CERTIFICATE("certificate");

        private final String key;

        CertificationStep(String key) {
            this.key = key;
        }

        /** Empty for a step that the system knows nothing about. */
        static Optional<CertificationStep> of(String key) {
            return Arrays.stream(values()).filter(step -> step.key.equals(key)).findFirst();
        }
    }
}
