/** Reads and writes editions as JSON. */
@NullMarked
package io.certwatch.catalogue.edition.json;

import org.jspecify.annotations.NullMarked;
