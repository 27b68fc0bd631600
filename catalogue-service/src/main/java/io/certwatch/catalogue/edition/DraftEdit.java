package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.EditionForm;
import io.certwatch.edition.EditionForm.CriterionForm;
import io.certwatch.edition.EditionForm.EntryForm;
import io.certwatch.platform.text.Sentence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One change that a steward makes to an entry of a draft. */
public sealed interface DraftEdit {

    String entry();

    record Rename(String entry, Bilingual name) implements DraftEdit {}

    record Recode(String entry, String code) implements DraftEdit {}

    /** Sets the predecessors of an entry; an empty list declares it new. */
    record Continue(String entry, List<String> continues) implements DraftEdit {
        public Continue {
            continues = List.copyOf(continues);
        }
    }

    /** Merges other entries into this one, which keeps its text and criteria and continues the predecessors of all. */
    record Merge(String entry, List<String> others) implements DraftEdit {
        public Merge {
            others = List.copyOf(others);
        }

        private List<Entry> mergeEntries(List<Entry> entries) {
            var continued = new LinkedHashSet<String>();
            requiredCodes()
                    .forEach(code -> entries.stream()
                            .filter(old -> old.code().equals(code))
                            .forEach(old -> continued.addAll(old.continues())));
            var left =
                    entries.stream().filter(old -> !others.contains(old.code())).toList();
            return new Continue(entry, List.copyOf(continued)).applyTo(left);
        }
    }

    /** Replaces the criteria of an entry, and its scope if one is given. */
    record Define(String entry, @Nullable Bilingual scope, List<CriterionForm> criteria) implements DraftEdit {
        public Define {
            criteria = List.copyOf(criteria);
        }

        private EntryForm of(EntryForm old) {
            return new EntryForm(
                    old.code(),
                    old.kind(),
                    old.name(),
                    scope == null ? old.scope() : scope,
                    old.official(),
                    criteria,
                    old.continues(),
                    old.standards());
        }
    }

    /** Replaces an entry by several. */
    record Split(String entry, List<Part> into) implements DraftEdit {
        public Split {
            into = List.copyOf(into);
        }
    }

    /** Has its own code, name and, if given, scope; inherits everything else from the entry that is split. */
    record Part(String code, Bilingual name, @Nullable Bilingual scope) {

        private Entry of(Entry whole) {
            var part = whole.withCode(code).withName(name);
            return scope == null ? part : part.withScope(scope);
        }
    }

    /** The codes that must exist in the draft. */
    default Stream<String> requiredCodes() {
        return switch (this) {
            case Merge(var entry, var others) -> Stream.concat(Stream.of(entry), others.stream());
            case Rename _, Recode _, Continue _, Define _, Split _ -> Stream.of(entry());
        };
    }

    default List<Entry> applyTo(List<Entry> entries) {
        return switch (this) {
            case Rename(var _, var name) -> replaceEntry(entries, old -> Stream.of(old.withName(name)));
            case Recode(var _, var code) -> replaceEntry(entries, old -> Stream.of(old.withCode(code)));
            case Continue(var _, var continues) -> replaceEntry(entries, old -> Stream.of(old.continuing(continues)));
            case Define _ -> entries; // the new criteria are checked with the form
            case Split(var _, var into) ->
                replaceEntry(entries, old -> into.stream().map(part -> part.of(old)));
            case Merge merge -> merge.mergeEntries(entries);
        };
    }

    /** Changes the form, so that the new values are validated like those of an upload. */
    default EditionForm applyTo(EditionForm form) {
        return this instanceof Define define
                ? form.with(form.entries().stream()
                        .map(old -> entry().equals(old.code()) ? define.of(old) : old)
                        .toList())
                : form;
    }

    /** The codes of an entry after this edit. */
    default Stream<String> newCodesOf(String code) {
        return switch (this) {
            case Rename _, Continue _, Define _ -> Stream.of(code);
            case Recode(var entry, var now) -> Stream.of(code.equals(entry) ? now : code);
            case Merge(var entry, var others) -> Stream.of(others.contains(code) ? entry : code);
            case Split(var entry, var into) ->
                code.equals(entry) ? into.stream().map(Part::code) : Stream.of(code);
        };
    }

    /** The suggested predecessors that are still open, under the new codes. */
    default List<Descent> applyToLineage(List<Descent> lineage) {
        return switch (this) {
            case Rename _, Define _ -> lineage;
            case Recode(var entry, var code) ->
                lineage.stream()
                        .map(descent -> descent.entry().equals(entry) ? descent.under(code) : descent)
                        .toList();
            case Continue _, Split _ -> without(lineage, List.of(entry()));
            case Merge(var _, var others) -> without(lineage, others);
        };
    }

    /** What was done, for the edit history. */
    default Sentence description() {
        return switch (this) {
            case Rename(var entry, var name) -> ProblemText.of("draft.renamed", entry, name);
            case Recode(var entry, var code) -> ProblemText.of("draft.recoded", entry, code);
            case Continue(var entry, var none) when none.isEmpty() -> ProblemText.of("draft.called-new", entry);
            case Continue(var entry, var continues) ->
                ProblemText.of("draft.continued", entry, ProblemText.list(continues));
            case Define(var entry, var _, var _) -> ProblemText.of("draft.defined", entry);
            case Merge(var entry, var others) -> ProblemText.of("draft.merged", entry, ProblemText.list(others));
            case Split(var entry, var into) ->
                ProblemText.of(
                        "draft.split",
                        entry,
                        ProblemText.list(into.stream().map(Part::code).toList()));
        };
    }

    private List<Entry> replaceEntry(List<Entry> entries, Function<Entry, Stream<Entry>> by) {
        return entries.stream()
                .flatMap(old -> old.code().equals(entry()) ? by.apply(old) : Stream.of(old))
                .toList();
    }

    private static List<Descent> without(List<Descent> lineage, List<String> settled) {
        return lineage.stream()
                .filter(descent -> !settled.contains(descent.entry()))
                .toList();
    }
}
