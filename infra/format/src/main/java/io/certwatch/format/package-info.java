/** The style of all Java sources, applied and checked by a formatter. */
@NullMarked
package io.certwatch.format;

import org.jspecify.annotations.NullMarked;
