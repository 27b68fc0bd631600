/** Temporary files that are removed with their process. */
@NullMarked
package io.certwatch.platform.disk;

import org.jspecify.annotations.NullMarked;
