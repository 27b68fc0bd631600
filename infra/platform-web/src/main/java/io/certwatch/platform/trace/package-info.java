/** Traces from the request through outbox and topic to the listener of the event. */
@NullMarked
package io.certwatch.platform.trace;

import org.jspecify.annotations.NullMarked;
