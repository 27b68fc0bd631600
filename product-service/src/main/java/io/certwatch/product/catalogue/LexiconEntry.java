package io.certwatch.product.catalogue;

import io.certwatch.product.engine.LexiconText;
import io.certwatch.product.engine.Sense;
import java.util.List;

/**
 * How people name what one entry means, as last received from its topic.
 *
 * @param revision the lexicon's revision in which this entry last changed
 * @param manifest the contents of the lexicon at that revision
 */
public record LexiconEntry(String entry, int revision, LexiconManifest manifest, List<Sense> senses) {

    /** @param changed all entries that changed in that revision */
    public LexiconEntry(String entry, int revision, List<String> changed, List<Sense> senses) {
        this(entry, revision, LexiconManifest.of(revision, changed), senses);
    }

    LexiconText text() {
        return new LexiconText(entry, senses);
    }
}
