/** Looks at the clock, has due checks made in the background, and counts what came of them. */
@NullMarked
package io.certwatch.catalogue.watching.work;

import org.jspecify.annotations.NullMarked;
