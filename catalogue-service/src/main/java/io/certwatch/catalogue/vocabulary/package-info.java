/** Lends the words of the lexicon to whoever reads editions; the two know nothing of each other. */
@NullMarked
package io.certwatch.catalogue.vocabulary;

import org.jspecify.annotations.NullMarked;
