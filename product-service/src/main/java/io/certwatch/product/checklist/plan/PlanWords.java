package io.certwatch.product.checklist.plan;

import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;

/** What people read of a plan. */
public final class PlanWords {

    private PlanWords() {}

    /** What is to be done in a step. */
    public static Wording of(PlanStep step) {
        return wording("plan.step." + step);
    }

    public static Wording of(PlanPath path) {
        return wording("plan.path." + path);
    }

    /** Where the weeks come from. */
    public static Wording source(ProofPlan plan) {
        var source = plan.source();
        return source == null ? wording("plan.estimate") : new Wording(source, source);
    }

    private static Wording wording(String key) {
        var text = Explanation.of(key);
        return new Wording(text.zh(), text.en());
    }
}
