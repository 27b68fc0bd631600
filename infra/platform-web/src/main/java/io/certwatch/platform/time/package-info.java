/** The calendar of the law. */
@NullMarked
package io.certwatch.platform.time;

import org.jspecify.annotations.NullMarked;
