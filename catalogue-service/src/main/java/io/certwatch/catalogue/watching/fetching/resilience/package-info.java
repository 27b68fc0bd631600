/** Ends every fetch in time, with Resilience4j. */
@NullMarked
package io.certwatch.catalogue.watching.fetching.resilience;

import org.jspecify.annotations.NullMarked;
