/** Provides the words of the lexicon to the readers of editions, so that neither depends on the other. */
@NullMarked
package io.certwatch.catalogue.vocabulary;

import org.jspecify.annotations.NullMarked;
