/** One trace from the request over the outbox and the topic to whoever handles the event. */
@NullMarked
package io.certwatch.platform.trace;

import org.jspecify.annotations.NullMarked;
