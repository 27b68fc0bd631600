/** What lies on the disk for no longer than the process lives. */
@NullMarked
package io.certwatch.platform.disk;

import org.jspecify.annotations.NullMarked;
