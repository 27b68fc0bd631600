/** Reads the shipped lexicon. */
@NullMarked
package io.certwatch.catalogue.lexicon.json;

import org.jspecify.annotations.NullMarked;
