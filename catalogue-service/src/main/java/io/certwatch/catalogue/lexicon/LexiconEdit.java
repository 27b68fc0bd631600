package io.certwatch.catalogue.lexicon;

import java.util.List;

/** The outcome of a request to change an entry. */
public sealed interface LexiconEdit {

    /** @param warnings what is valid but may be a mistake */
    record Done(LexiconEntry entry, List<String> warnings) implements LexiconEdit {}

    record Faulty(List<String> faults) implements LexiconEdit {}

    /** The request is based on another revision; {@code revision} is the current one, 0 if there is no such entry. */
    record Stale(String entry, int revision) implements LexiconEdit {}
}
