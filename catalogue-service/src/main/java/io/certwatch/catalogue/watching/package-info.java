/** Watched addresses of lists and registers: when each is looked at, what came of it, and who must know. */
@NullMarked
package io.certwatch.catalogue.watching;

import org.jspecify.annotations.NullMarked;
