package io.certwatch.catalogue.version;

/** The newest revision of the lexicon; 0 if there is none. */
@FunctionalInterface
public interface LexiconRevisionNumber {

    int current();
}
