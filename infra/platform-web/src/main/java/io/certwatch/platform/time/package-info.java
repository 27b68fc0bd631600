/** Dates in China, where the law applies. */
@NullMarked
package io.certwatch.platform.time;

import org.jspecify.annotations.NullMarked;
