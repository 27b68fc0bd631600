package io.certwatch.catalogue.edition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One small thing that a steward does to an entry of a draft. */
public sealed interface DraftEdit {

    String entry();

    record Rename(String entry, Bilingual name) implements DraftEdit {}

    record Recode(String entry, String code) implements DraftEdit {}

    /** Says what an entry continues: nothing, if it is new. */
    record Continue(String entry, List<String> continues) implements DraftEdit {
        public Continue {
            continues = List.copyOf(continues);
        }
    }

    /** Takes others into an entry, which keeps its words and criteria and continues what all of them did. */
    record Merge(String entry, List<String> others) implements DraftEdit {
        public Merge {
            others = List.copyOf(others);
        }

        private List<Entry> merged(List<Entry> entries) {
            var continued = new LinkedHashSet<String>();
            needs().forEach(code -> entries.stream()
                    .filter(old -> old.code().equals(code))
                    .forEach(old -> continued.addAll(old.continues())));
            var left = entries.stream().filter(old -> !others.contains(old.code())).toList();
            return new Continue(entry, List.copyOf(continued)).applyTo(left);
        }
    }

    /** Makes several of one. */
    record Split(String entry, List<Part> into) implements DraftEdit {
        public Split {
            into = List.copyOf(into);
        }
    }

    /** Has its code and name; its scope too, if it says one; all else it has of the whole. */
    record Part(String code, Bilingual name, @Nullable Bilingual scope) {

        private Entry of(Entry whole) {
            var part = whole.coded(code).named(name);
            return scope == null ? part : part.scoped(scope);
        }
    }

    /** The codes that the draft must have. */
    default Stream<String> needs() {
        return switch (this) {
            case Merge(var entry, var others) -> Stream.concat(Stream.of(entry), others.stream());
            case Rename _, Recode _, Continue _, Split _ -> Stream.of(entry());
        };
    }

    default List<Entry> applyTo(List<Entry> entries) {
        return switch (this) {
            case Rename(_, var name) -> replaced(entries, old -> Stream.of(old.named(name)));
            case Recode(_, var code) -> replaced(entries, old -> Stream.of(old.coded(code)));
            case Continue(_, var continues) -> replaced(entries, old -> Stream.of(old.continuing(continues)));
            case Split(_, var into) -> replaced(entries, old -> into.stream().map(part -> part.of(old)));
            case Merge merge -> merge.merged(entries);
        };
    }

    /** The questions that stay open, under the codes that entries have now. */
    default List<Descent> applyToLineage(List<Descent> lineage) {
        return switch (this) {
            case Rename _ -> lineage;
            case Recode(var entry, var code) ->
                lineage.stream().map(descent -> descent.entry().equals(entry) ? descent.under(code) : descent).toList();
            case Continue _, Split _ -> without(lineage, List.of(entry()));
            case Merge(_, var others) -> without(lineage, others);
        };
    }

    /** What was done, for the history. */
    default String told() {
        return switch (this) {
            case Rename(var entry, var name) -> "renamed " + entry + ": " + name.either();
            case Recode(var entry, var code) -> "gave " + entry + " the code " + code;
            case Continue(var entry, var none) when none.isEmpty() -> "called " + entry + " new";
            case Continue(var entry, var continues) -> "let " + entry + " continue " + String.join(", ", continues);
            case Merge(var entry, var others) -> "merged " + String.join(", ", others) + " into " + entry;
            case Split(var entry, var into) ->
                "split " + entry + " into " + String.join(", ", into.stream().map(Part::code).toList());
        };
    }

    private List<Entry> replaced(List<Entry> entries, Function<Entry, Stream<Entry>> by) {
        return entries.stream().flatMap(old -> old.code().equals(entry()) ? by.apply(old) : Stream.of(old)).toList();
    }

    private static List<Descent> without(List<Descent> lineage, List<String> settled) {
        return lineage.stream().filter(descent -> !settled.contains(descent.entry())).toList();
    }
}
