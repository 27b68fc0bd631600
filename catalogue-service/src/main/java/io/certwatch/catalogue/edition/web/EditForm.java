package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.DraftEdit;
import io.certwatch.catalogue.edition.DraftEdit.Part;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.EditionForm.CriterionForm;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One edit as submitted by a steward: the action, the entry, and the fields that the action needs. */
record EditForm(
        @Schema(allowableValues = {RENAME, RECODE, CONTINUE, DEFINE, MERGE, SPLIT})
        String edit,

        @Schema(example = "CNE-01") String entry,

        @Schema(description = "rename: the new name") @Nullable
        Bilingual name,

        @Schema(description = "recode: the new code") @Nullable
        String code,

        @Schema(description = "continue: codes of the superseded edition, none for a new entry") @Nullable
        List<String> continues,

        @Schema(description = "merge: the entries that go into this one") @Nullable
        List<String> with,

        @Schema(description = "split: what it is split into") @Nullable
        List<PartForm> into,

        @Schema(description = "define: the new scope") @Nullable
        Bilingual scope,

        @Schema(description = "define: the new criteria") @Nullable
        List<EditCriterionForm> criteria) {

    private static final String RENAME = "rename";
    private static final String RECODE = "recode";
    private static final String CONTINUE = "continue";
    private static final String DEFINE = "define";
    private static final String MERGE = "merge";
    private static final String SPLIT = "split";

    @Schema(name = "EditCriterionForm")
    record EditCriterionForm(
            @Nullable String parameter,
            @Nullable Bilingual label,
            @Nullable String comparison,
            @Nullable String quantity) {

        private CriterionForm toForm() {
            return new CriterionForm(parameter, label == null ? Bilingual.NOTHING : label, comparison, quantity);
        }
    }

    @Schema(name = "EditPartForm")
    record PartForm(String code, Bilingual name, @Nullable Bilingual scope) {

        private Part toPart() {
            return new Part(code, name, scope);
        }
    }

    /** @throws RequestProblem if a field that the action needs is missing */
    DraftEdit toEdit() {
        return switch (edit) {
            case RENAME -> new DraftEdit.Rename(entry, requireField("name", name));
            case RECODE -> new DraftEdit.Recode(entry, requireField("code", code));
            case CONTINUE -> new DraftEdit.Continue(entry, requireField("continues", continues));
            case DEFINE ->
                new DraftEdit.Define(
                        entry,
                        scope,
                        requireField("criteria", criteria).stream()
                                .map(EditCriterionForm::toForm)
                                .toList());
            case MERGE -> new DraftEdit.Merge(entry, others(some("with", with)));
            case SPLIT ->
                new DraftEdit.Split(
                        entry, some("into", into).stream().map(PartForm::toPart).toList());
            default -> throw new IllegalStateException(edit + " is not in the schema");
        };
    }

    private List<String> others(List<String> others) {
        if (others.contains(entry)) throw RequestProblem.invalid("with", ProblemText.of("problem.names-itself"));
        return others;
    }

    private static <T> List<T> some(String field, @Nullable List<T> values) {
        var said = requireField(field, values);
        if (said.isEmpty()) throw RequestProblem.invalid(field, PlatformText.of("fault.empty"));
        return said;
    }

    private static <T> T requireField(String field, @Nullable T value) {
        if (value == null) throw RequestProblem.invalid(field, PlatformText.missing());
        return value;
    }
}
