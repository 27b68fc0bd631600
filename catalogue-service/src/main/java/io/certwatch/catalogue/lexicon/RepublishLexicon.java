package io.certwatch.catalogue.lexicon;

/** Publishes the whole lexicon again; consumers that have it ignore the events. */
public final class RepublishLexicon {

    private final Lexicon lexicon;

    RepublishLexicon(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Returns how many entries were published again. */
    public int republish() {
        var entries = lexicon.entries();
        lexicon.republish(entries);
        return entries.size();
    }
}
