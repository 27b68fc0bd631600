package io.certwatch.catalogue.edition.lineage;

import io.certwatch.catalogue.edition.Entry;

/** The name and scope of an entry, prepared once for many comparisons. */
record EntryWording(Entry entry, NormalizedName zh, NormalizedName en, LetterPairs scopeZh, LetterPairs scopeEn) {

    static EntryWording of(Entry entry) {
        return new EntryWording(
                entry,
                NormalizedName.of(entry.name().zh()),
                NormalizedName.of(entry.name().en()),
                NormalizedName.pairsOf(entry.scope().zh()),
                NormalizedName.pairsOf(entry.scope().en()));
    }

    double scopeSimilarity(EntryWording other) {
        return Math.max(scopeZh.similarity(other.scopeZh), scopeEn.similarity(other.scopeEn));
    }
}
