/** Counts and times fetches with Micrometer. */
@NullMarked
package io.certwatch.catalogue.watching.fetching.metrics;

import org.jspecify.annotations.NullMarked;
