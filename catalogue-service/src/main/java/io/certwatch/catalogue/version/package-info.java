/** Identifies the states of the catalogue for which a client can wait. */
@NullMarked
package io.certwatch.catalogue.version;

import org.jspecify.annotations.NullMarked;
