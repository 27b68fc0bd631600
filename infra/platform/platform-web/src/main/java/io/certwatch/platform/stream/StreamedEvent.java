package io.certwatch.platform.stream;

/**
 * A serialised event.
 *
 * @param revision revision of the state it contains
 * @param last whether it is the final event
 */
record StreamedEvent(long revision, boolean last, String text) {}
