/** Reads the lexicon that is shipped. */
@NullMarked
package io.certwatch.catalogue.lexicon.json;

import org.jspecify.annotations.NullMarked;
