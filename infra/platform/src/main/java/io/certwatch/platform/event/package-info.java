/** Sends and receives CloudEvents in binary mode, on topics that one file declares. */
@NullMarked
package io.certwatch.platform.event;

import org.jspecify.annotations.NullMarked;
