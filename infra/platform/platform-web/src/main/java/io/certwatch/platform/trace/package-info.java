/** Traces from the request through outbox and topic to the listener of the event. */
package io.certwatch.platform.trace;
