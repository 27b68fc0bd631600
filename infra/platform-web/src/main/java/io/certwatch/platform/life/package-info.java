/** Ends the process with its parent. */
@NullMarked
package io.certwatch.platform.life;

import org.jspecify.annotations.NullMarked;
