/** Streams of server-sent events that cost neither a thread nor a connection of a pool while nothing happens, and of which there are only so many. */
@NullMarked
package io.certwatch.platform.stream;

import org.jspecify.annotations.NullMarked;
