package io.certwatch.catalogue.edition;

/** What an entry is called and says, taken apart once to be held against many others. */
record Wording(Entry entry, Names zh, Names en, LetterPairs scopeZh, LetterPairs scopeEn) {

    static Wording of(Entry entry) {
        return new Wording(
                entry,
                Names.of(entry.name().zh()),
                Names.of(entry.name().en()),
                Names.pairsOf(entry.scope().zh()),
                Names.pairsOf(entry.scope().en()));
    }

    double scopeAlike(Wording other) {
        return Math.max(scopeZh.alike(other.scopeZh), scopeEn.alike(other.scopeEn));
    }
}
