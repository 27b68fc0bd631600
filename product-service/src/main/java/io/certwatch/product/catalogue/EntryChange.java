package io.certwatch.product.catalogue;

import io.certwatch.product.engine.Explanation;
import java.util.Collection;
import java.util.List;

/** How an entry differs from what it continues; an unchanged entry has none. */
public record EntryChange(String entry, List<Kind> kinds) {

    public enum Kind {
        ADDED,
        REMOVED,
        WIDENED,
        NARROWED,
        RENAMED,
        REWORDED;

        /** Describes the changes for people. */
        public static Explanation words(Collection<Kind> kinds) {
            return Explanation.list(kinds.stream()
                    .sorted()
                    .map(kind -> Explanation.of("change." + kind))
                    .toList());
        }
    }
}
