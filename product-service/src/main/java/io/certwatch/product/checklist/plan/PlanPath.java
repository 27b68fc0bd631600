package io.certwatch.product.checklist.plan;

import static io.certwatch.product.checklist.plan.PlanStep.APPLICATION;
import static io.certwatch.product.checklist.plan.PlanStep.ASK_MAKER;
import static io.certwatch.product.checklist.plan.PlanStep.BODY;
import static io.certwatch.product.checklist.plan.PlanStep.CERTIFICATE;
import static io.certwatch.product.checklist.plan.PlanStep.CHECK_PROOF;
import static io.certwatch.product.checklist.plan.PlanStep.DOCUMENTS;
import static io.certwatch.product.checklist.plan.PlanStep.HOLD_SALES;
import static io.certwatch.product.checklist.plan.PlanStep.KEEP_PROOF;
import static io.certwatch.product.checklist.plan.PlanStep.STANDARD;
import static io.certwatch.product.checklist.plan.PlanStep.TEST_RESULT;

import io.certwatch.law.body.Route;
import java.util.List;
import java.util.Optional;

/** A way to the proof of an obligation. The law asks for one of the first two, never for both. */
public enum PlanPath {
    /** A body tests the product and finds that it meets the requirements. */
    TESTING(BODY, STANDARD, DOCUMENTS, APPLICATION, TEST_RESULT, KEEP_PROOF),
    /** A body certifies the product. */
    CERTIFICATION(BODY, STANDARD, DOCUMENTS, APPLICATION, CERTIFICATE, KEEP_PROOF),
    /** Somebody else makes the product, and has the proof or gets it. */
    FROM_MAKER(HOLD_SALES, ASK_MAKER, CHECK_PROOF, KEEP_PROOF);

    private final List<PlanStep> steps;

    PlanPath(PlanStep... steps) {
        this.steps = List.of(steps);
    }

    /** The kind of body that the way leads to; empty if somebody else goes it. */
    public Optional<Route> route() {
        return switch (this) {
            case TESTING -> Optional.of(Route.TESTING);
            case CERTIFICATION -> Optional.of(Route.CERTIFICATION);
            case FROM_MAKER -> Optional.empty();
        };
    }

    /** In the order in which they are done. */
    public List<PlanStep> steps() {
        return steps;
    }
}
