package io.certwatch.catalogue.edition;

/** What an entry is called and says, taken apart once to be held against many others. */
record EntryWording(Entry entry, NormalizedName zh, NormalizedName en, LetterPairs scopeZh, LetterPairs scopeEn) {

    static EntryWording of(Entry entry) {
        return new EntryWording(
                entry,
                NormalizedName.of(entry.name().zh()),
                NormalizedName.of(entry.name().en()),
                NormalizedName.pairsOf(entry.scope().zh()),
                NormalizedName.pairsOf(entry.scope().en()));
    }

    double scopeAlike(EntryWording other) {
        return Math.max(scopeZh.alike(other.scopeZh), scopeEn.alike(other.scopeEn));
    }
}
