/** Finds the entries of the superseded edition that an entry continues. */
package io.certwatch.catalogue.edition.lineage;
