/** Limits the time of every fetch with Resilience4j. */
@NullMarked
package io.certwatch.catalogue.watching.fetching.resilience;

import org.jspecify.annotations.NullMarked;
