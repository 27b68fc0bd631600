/** When a source is checked. */
@NullMarked
package io.certwatch.catalogue.watching.schedule;

import org.jspecify.annotations.NullMarked;
