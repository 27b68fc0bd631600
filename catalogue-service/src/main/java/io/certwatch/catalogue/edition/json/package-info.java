/** Reads the JSON form of an edition. */
@NullMarked
package io.certwatch.catalogue.edition.json;

import org.jspecify.annotations.NullMarked;
