package io.certwatch.product.checklist;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subject with what the system knows about its items.
 *
 * @param answers those that the system has, by item
 */
public record SubjectFacts(ItemSubject subject, Map<ItemKey, ItemAnswer> answers) {

    @Nullable
    ItemAnswer answer(ItemKey item) {
        return answers.get(item);
    }
}
