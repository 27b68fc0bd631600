package io.certwatch.catalogue.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edition as somebody filled it in, whatever the format of the file: nothing is checked yet. */
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

    /** {@code continues} is null where nothing is said about it, and empty where the entry is said to be new. */
    public record EntryForm(
            @Nullable String code,
            @Nullable String kind,
            Bilingual name,
            Bilingual scope,
            List<CriterionForm> criteria,
            @Nullable List<String> continues,
            List<String> standards) {}

    public record CriterionForm(
            @Nullable String parameter, Bilingual label, @Nullable String comparison, @Nullable String quantity) {}
}
