/** Reads editions out of documents: which cells are entries, which prose is a threshold, and what the page says of the edition. */
@NullMarked
package io.certwatch.catalogue.edition.reading;

import org.jspecify.annotations.NullMarked;
