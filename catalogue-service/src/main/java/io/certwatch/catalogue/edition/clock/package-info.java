/** Runs scheduled work on editions, on one instance at a time. */
@NullMarked
package io.certwatch.catalogue.edition.clock;

import org.jspecify.annotations.NullMarked;
