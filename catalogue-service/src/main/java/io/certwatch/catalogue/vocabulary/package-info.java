/** Provides the words of the lexicon to the readers of editions, so that neither depends on the other. */
package io.certwatch.catalogue.vocabulary;
