/** Finds the entries of the superseded edition that an entry continues. */
@NullMarked
package io.certwatch.catalogue.edition.lineage;

import org.jspecify.annotations.NullMarked;
