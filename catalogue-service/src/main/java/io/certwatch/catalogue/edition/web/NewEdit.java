package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.Bilingual;
import io.certwatch.catalogue.edition.DraftEdit;
import io.certwatch.catalogue.edition.DraftEdit.Part;
import io.certwatch.catalogue.edition.EditionForm.CriterionForm;
import io.certwatch.platform.web.RequestProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One edit as a steward sends it: what to do, to which entry, and what that needs. */
record NewEdit(
        @Nullable String edit,
        @Nullable String entry,
        @Nullable Bilingual name,
        @Nullable String code,
        @Nullable List<String> continues,
        @Nullable List<String> with,
        @Nullable List<NewPart> into,
        @Nullable Bilingual scope,
        @Nullable List<NewCriterion> criteria) {

    record NewCriterion(@Nullable String parameter, @Nullable Bilingual label, @Nullable String comparison, @Nullable String quantity) {

        private CriterionForm toForm() {
            return new CriterionForm(parameter, label == null ? Bilingual.NOTHING : label, comparison, quantity);
        }
    }

    record NewPart(@Nullable String code, @Nullable Bilingual name, @Nullable Bilingual scope) {

        private Part toPart() {
            return new Part(needed("into.code", code), needed("into.name", name), scope);
        }
    }

    DraftEdit toEdit() {
        var which = needed("entry", entry);
        return switch (needed("edit", edit)) {
            case "rename" -> new DraftEdit.Rename(which, needed("name", name));
            case "recode" -> new DraftEdit.Recode(which, needed("code", code));
            case "continue" -> new DraftEdit.Continue(which, needed("continues", continues));
            case "define" -> new DraftEdit.Define(which, scope, needed("criteria", criteria).stream().map(NewCriterion::toForm).toList());
            case "merge" -> new DraftEdit.Merge(which, others(which, some("with", with)));
            case "split" -> new DraftEdit.Split(which, some("into", into).stream().map(NewPart::toPart).toList());
            default -> throw RequestProblem.invalid("edit", "'" + edit + "' is none of rename, recode, continue, define, merge, split.");
        };
    }

    private static List<String> others(String entry, List<String> with) {
        if (with.contains(entry)) throw RequestProblem.invalid("with", "An entry cannot be merged into itself.");
        return with;
    }

    private static <T> List<T> some(String field, @Nullable List<T> values) {
        var said = needed(field, values);
        if (said.isEmpty()) throw RequestProblem.invalid(field, field + " is empty.");
        return said;
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) throw RequestProblem.invalid(field, field + " is missing.");
        return value;
    }
}
