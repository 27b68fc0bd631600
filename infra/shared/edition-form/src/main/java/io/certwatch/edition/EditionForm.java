package io.certwatch.edition;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An edition as submitted, in any file format, before validation. Texts are stripped; blank ones are null.
 *
 * @param sector whose equipment guidance is about; null for everybody's
 */
public record EditionForm(
        @Nullable String id,
        @Nullable String force,
        @Nullable String sector,
        Bilingual title,
        @Nullable String announcement,
        List<String> authorities,
        @Nullable String issued,
        @Nullable String effective,
        @Nullable String supersedes,
        List<EntryForm> entries) {

    public EditionForm {
        id = stripToNull(id);
        force = stripToNull(force);
        sector = stripToNull(sector);
        announcement = stripToNull(announcement);
        issued = stripToNull(issued);
        effective = stripToNull(effective);
        supersedes = stripToNull(supersedes);
        authorities = List.copyOf(authorities);
        entries = List.copyOf(entries);
    }

    public EditionForm with(List<EntryForm> newEntries) {
        return new EditionForm(
                id, force, sector, title, announcement, authorities, issued, effective, supersedes, newEntries);
    }

    /**
     * @param official null if it is not known
     * @param continues null if the form does not say, and empty if it declares the entry new
     */
    public record EntryForm(
            @Nullable String code,
            @Nullable String kind,
            Bilingual name,
            Bilingual scope,
            @Nullable OfficialDescription official,
            List<CriterionForm> criteria,
            @Nullable List<String> continues,
            List<String> standards) {

        public EntryForm {
            code = stripToNull(code);
            kind = stripToNull(kind);
            criteria = List.copyOf(criteria);
            continues = continues == null
                    ? null
                    : continues.stream().map(String::strip).toList();
            standards = List.copyOf(standards);
        }

        /** For what is no official list. */
        public EntryForm withoutOfficial() {
            return new EntryForm(code, kind, name, scope, null, criteria, continues, standards);
        }

        /** The codes that it continues, as far as it says. */
        public List<String> predecessors() {
            return Objects.requireNonNullElse(continues, List.of());
        }
    }

    public record CriterionForm(
            @Nullable String parameter,
            Bilingual label,
            @Nullable String comparison,
            @Nullable String quantity) {

        public CriterionForm {
            parameter = stripToNull(parameter);
            comparison = stripToNull(comparison);
            quantity = stripToNull(quantity);
        }
    }

    private static @Nullable String stripToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
