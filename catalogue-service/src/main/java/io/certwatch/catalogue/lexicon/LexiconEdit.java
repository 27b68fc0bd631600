package io.certwatch.catalogue.lexicon;

import java.util.List;

/** What became of the wish to change an entry. */
public sealed interface LexiconEdit {

    /** The warnings name what is allowed and may still be a slip. */
    record Done(LexiconEntry entry, List<String> warnings) implements LexiconEdit {}

    record Faulty(List<String> faults) implements LexiconEdit {}

    /** The steward saw another revision; 0 if there is no such entry. */
    record Stale(String entry, int revision) implements LexiconEdit {}
}
