package io.certwatch.product.impact;

import io.certwatch.product.impact.Effect.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which of the affected products are shown, in the order of their SKUs.
 *
 * @param kind null for all kinds
 * @param after the last SKU that the client has seen
 */
public record Selection(@Nullable Kind kind, @Nullable String after, int limit) {

    /** Keeps the requested number of them, the first by SKU; they may come in any order. */
    final class Shown {

        private final TreeMap<String, Effect> first = new TreeMap<>();

        void offer(Effect effect) {
            var asked = (kind == null || kind == effect.kind())
                    && (after == null || effect.sku().compareTo(after) > 0);
            if (asked) first.put(effect.sku(), effect);
            if (first.size() > limit) first.pollLastEntry();
        }

        List<Effect> effects() {
            return new ArrayList<>(first.values());
        }
    }
}
