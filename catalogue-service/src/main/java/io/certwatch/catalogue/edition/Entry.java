package io.certwatch.catalogue.edition;

import java.util.List;

/** One category of an edition; {@code continues} has the codes of its predecessors in the superseded edition. */
public record Entry(
        String code,
        EntryKind kind,
        Bilingual name,
        Bilingual scope,
        List<Criterion> criteria,
        List<String> continues,
        List<String> standards) {

    public Entry {
        criteria = List.copyOf(criteria);
        continues = List.copyOf(continues);
        standards = List.copyOf(standards);
    }

    CriteriaBounds boundary() {
        return CriteriaBounds.of(criteria);
    }

    public Entry continuing(List<String> predecessors) {
        return new Entry(code, kind, name, scope, criteria, predecessors, standards);
    }

    Entry named(Bilingual newName) {
        return new Entry(code, kind, newName, scope, criteria, continues, standards);
    }

    public Entry coded(String newCode) {
        return new Entry(newCode, kind, name, scope, criteria, continues, standards);
    }

    Entry scoped(Bilingual newScope) {
        return new Entry(code, kind, name, newScope, criteria, continues, standards);
    }
}
