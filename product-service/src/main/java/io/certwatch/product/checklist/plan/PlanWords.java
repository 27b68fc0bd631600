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

    /** The way of a plan, and that it is only the usual one if people chose none. */
    public static Wording way(ProofPlan plan) {
        var path = Explanation.of("plan.path." + plan.path());
        return toWording(plan.chosen() ? path : Explanation.of("plan.path.usual", path));
    }

    /** Where the weeks come from. */
    public static Wording source(ProofPlan plan) {
        var source = plan.source();
        return source == null ? wording("plan.estimate") : new Wording(source, source);
    }

    private static Wording wording(String key) {
        return toWording(Explanation.of(key));
    }

    private static Wording toWording(Explanation text) {
        return new Wording(text.zh(), text.en());
    }
}
