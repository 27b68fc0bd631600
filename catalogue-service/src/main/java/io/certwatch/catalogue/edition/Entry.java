package io.certwatch.catalogue.edition;

import static java.util.Objects.requireNonNull;

import io.certwatch.edition.Bilingual;
import io.certwatch.edition.EditionForm.EntryForm;
import io.certwatch.edition.EntryKind;
import io.certwatch.edition.OfficialDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One category of an edition.
 *
 * @param scope what it covers, in our words
 * @param official what the official list writes beside its name; null if it is not known
 * @param continues the codes of its predecessors in the superseded edition
 */
public record Entry(
        String code,
        EntryKind kind,
        Bilingual name,
        Bilingual scope,
        @Nullable OfficialDescription official,
        List<Criterion> criteria,
        List<String> continues,
        List<String> standards) {

    public Entry {
        criteria = List.copyOf(criteria);
        continues = List.copyOf(continues);
        standards = List.copyOf(standards);
    }

    /** @param form one without faults */
    static Entry of(EntryForm form) {
        return new Entry(
                requireNonNull(form.code()),
                EntryKind.valueOf(requireNonNull(form.kind())),
                form.name(),
                form.scope(),
                form.official(),
                form.criteria().stream().map(Criterion::of).toList(),
                form.predecessors(),
                form.standards());
    }

    EntryForm form() {
        return new EntryForm(
                code,
                kind.name(),
                name,
                scope,
                official,
                criteria.stream().map(Criterion::form).toList(),
                continues,
                standards);
    }

    CriteriaBounds boundary() {
        return CriteriaBounds.of(criteria);
    }

    public Entry continuing(List<String> predecessors) {
        return new Entry(code, kind, name, scope, official, criteria, predecessors, standards);
    }

    Entry withName(Bilingual newName) {
        return new Entry(code, kind, newName, scope, official, criteria, continues, standards);
    }

    public Entry withCode(String newCode) {
        return new Entry(newCode, kind, name, scope, official, criteria, continues, standards);
    }

    Entry withScope(Bilingual newScope) {
        return new Entry(code, kind, name, newScope, official, criteria, continues, standards);
    }
}
