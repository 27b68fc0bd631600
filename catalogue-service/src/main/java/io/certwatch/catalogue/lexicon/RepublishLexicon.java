package io.certwatch.catalogue.lexicon;

/** Tells the whole lexicon again; receivers that know it already ignore it. */
public final class RepublishLexicon {

    private final Lexicon lexicon;

    RepublishLexicon(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** How many entries were told. */
    public int republish() {
        var entries = lexicon.entries();
        lexicon.republish(entries);
        return entries.size();
    }
}
