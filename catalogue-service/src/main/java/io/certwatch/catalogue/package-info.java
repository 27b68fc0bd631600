/** Manages editions of the catalogue and the lexicon, and publishes both. */
@NullMarked
package io.certwatch.catalogue;

import org.jspecify.annotations.NullMarked;
