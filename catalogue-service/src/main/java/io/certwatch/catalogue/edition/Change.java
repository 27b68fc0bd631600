package io.certwatch.catalogue.edition;

import java.util.List;
import java.util.Set;

/** How an entry differs between two editions. */
public sealed interface Change {

    /** In the order in which they are listed. */
    enum Kind {
        ADDED,
        REMOVED,
        WIDENED,
        NARROWED,
        RENAMED,
        REWORDED
    }

    /** A change without the contents: {@code entry} is the code in the new edition, or in the old one if the entry was removed. */
    record Summary(String entry, List<Kind> kinds, List<String> continues) {

        public Summary {
            kinds = List.copyOf(kinds);
            continues = List.copyOf(continues);
        }
    }

    Summary summary();

    record Added(Entry entry) implements Change {
        @Override
        public Summary summary() {
            return new Summary(entry.code(), List.of(Kind.ADDED), List.of());
        }
    }

    record Removed(Entry entry) implements Change {
        @Override
        public Summary summary() {
            return new Summary(entry.code(), List.of(Kind.REMOVED), List.of());
        }
    }

    /** An entry of the new edition, and the one or more entries that it continues. */
    record Altered(Set<Kind> kinds, List<Entry> before, Entry after) implements Change {
        /** The changes per criterion, compared with each of the previous entries. */
        public List<CriterionChange> criteria() {
            return before.stream()
                    .flatMap(old -> CriterionChange.between(old, after).stream())
                    .toList();
        }

        @Override
        public Summary summary() {
            return new Summary(
                    after.code(),
                    List.copyOf(kinds),
                    before.stream().map(Entry::code).toList());
        }
    }
}
