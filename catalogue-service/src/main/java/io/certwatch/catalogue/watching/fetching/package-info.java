/** Gets the bytes of a watched source here, from the web or from a folder, and tells exactly what came of it; knows nothing of what is in them. */
@NullMarked
package io.certwatch.catalogue.watching.fetching;

import org.jspecify.annotations.NullMarked;
