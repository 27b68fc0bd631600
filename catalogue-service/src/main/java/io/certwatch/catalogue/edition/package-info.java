/** Receives, edits, compares and publishes editions of the catalogue. */
@NullMarked
package io.certwatch.catalogue.edition;

import org.jspecify.annotations.NullMarked;
