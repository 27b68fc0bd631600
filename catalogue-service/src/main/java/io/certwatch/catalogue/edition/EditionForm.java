package io.certwatch.catalogue.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edition as submitted, in any file format, before validation. */
public record EditionForm(
        @Nullable String id,
        @Nullable String force,
        Bilingual title,
        @Nullable String announcement,
        List<String> authorities,
        @Nullable String issued,
        @Nullable String effective,
        @Nullable String supersedes,
        List<EntryForm> entries) {

    /** The form that results in this edition. */
    public static EditionForm of(EditionContent content) {
        return new EditionForm(
                content.id().value(),
                content.force().name(),
                content.title(),
                content.announcement(),
                content.authorities(),
                content.issued().toString(),
                content.effective().toString(),
                content.supersedes() == null ? null : content.supersedes().value(),
                content.entries().stream().map(EntryForm::of).toList());
    }

    EditionForm with(List<EntryForm> newEntries) {
        return new EditionForm(id, force, title, announcement, authorities, issued, effective, supersedes, newEntries);
    }

    /** {@code continues} is null if the form does not say, and empty if it declares the entry new. */
    public record EntryForm(
            @Nullable String code,
            @Nullable String kind,
            Bilingual name,
            Bilingual scope,
            List<CriterionForm> criteria,
            @Nullable List<String> continues,
            List<String> standards) {

        private static EntryForm of(Entry entry) {
            return new EntryForm(
                    entry.code(),
                    entry.kind().name(),
                    entry.name(),
                    entry.scope(),
                    entry.criteria().stream().map(CriterionForm::of).toList(),
                    entry.continues(),
                    entry.standards());
        }
    }

    public record CriterionForm(
            @Nullable String parameter,
            Bilingual label,
            @Nullable String comparison,
            @Nullable String quantity) {

        private static CriterionForm of(Criterion criterion) {
            return new CriterionForm(
                    criterion.parameter(),
                    criterion.label(),
                    criterion.comparison().sign(),
                    criterion.written());
        }
    }
}
