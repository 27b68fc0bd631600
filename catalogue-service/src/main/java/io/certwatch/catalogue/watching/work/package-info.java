/** Runs due checks in the background and counts their outcomes. */
@NullMarked
package io.certwatch.catalogue.watching.work;

import org.jspecify.annotations.NullMarked;
