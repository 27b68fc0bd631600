package io.certwatch.catalogue.version;

/** The newest revision of the lexicon; 0 before there is one. */
@FunctionalInterface
public interface LexiconRevisionNumber {

    int current();
}
