package io.certwatch.product.checklist;

import io.certwatch.product.checklist.plan.PlanBasis;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subject with what the system knows about its items.
 *
 * @param answers those that the system has, by item
 * @param plan what the plan of an obligation is made from; null for other subjects
 */
public record SubjectFacts(
        ItemSubject subject,
        Map<ItemKey, ItemAnswer> answers,
        @Nullable PlanBasis plan) {

    /** Of a subject that is no obligation. */
    public SubjectFacts(ItemSubject subject, Map<ItemKey, ItemAnswer> answers) {
        this(subject, answers, null);
    }

    @Nullable
    ItemAnswer answer(ItemKey item) {
        return answers.get(item);
    }
}
