/** Server-sent events in a limited number of streams; an idle stream uses neither a thread nor a pooled connection. */
@NullMarked
package io.certwatch.platform.stream;

import org.jspecify.annotations.NullMarked;
