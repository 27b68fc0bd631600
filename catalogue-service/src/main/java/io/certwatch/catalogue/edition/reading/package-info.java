/** Reads editions from documents: entries from tables, thresholds from prose, and the fields of the edition from the page. */
@NullMarked
package io.certwatch.catalogue.edition.reading;

import org.jspecify.annotations.NullMarked;
