/** The end of the process. */
@NullMarked
package io.certwatch.platform.life;

import org.jspecify.annotations.NullMarked;
