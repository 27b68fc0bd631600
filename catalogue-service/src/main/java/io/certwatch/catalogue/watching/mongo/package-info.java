/** Stores watched sources with their unsent events, and the history of their checks. */
@NullMarked
package io.certwatch.catalogue.watching.mongo;

import org.jspecify.annotations.NullMarked;
