/** Reads editions from documents: entries from tables, thresholds from prose, and the fields of the edition from the page. */
package io.certwatch.catalogue.edition.reading;
