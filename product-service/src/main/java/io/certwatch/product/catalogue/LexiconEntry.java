package io.certwatch.product.catalogue;

import io.certwatch.product.engine.LexiconText;
import io.certwatch.product.engine.Sense;
import java.util.List;

/**
 * How people name what one entry means, as its topic last told it.
 *
 * @param revision the lexicon's revision in which this entry last changed
 * @param manifest all that the lexicon consisted of then
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
