package io.certwatch.product.following;

import io.certwatch.product.matching.Explanation;
import java.util.Collection;
import java.util.List;

import static java.util.stream.Collectors.joining;

/** How an entry differs from what it continues; one that stayed the same has none. */
public record EntryChange(String entry, List<Kind> kinds) {

    public enum Kind {
        ADDED("新增", "added"),
        REMOVED("删除", "removed"),
        WIDENED("范围扩大", "widened"),
        NARROWED("范围缩小", "narrowed"),
        RENAMED("更名", "renamed"),
        REWORDED("表述修改", "reworded");

        private final Explanation words;

        Kind(String zh, String en) {
            this.words = new Explanation(zh, en);
        }

        /** For people, one after the other. */
        public static Explanation words(Collection<Kind> kinds) {
            return new Explanation(
                    kinds.stream().sorted().map(kind -> kind.words.zh()).collect(joining("、")),
                    kinds.stream().sorted().map(kind -> kind.words.en()).collect(joining(", ")));
        }
    }
}
