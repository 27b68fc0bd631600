package io.certwatch.platform.stream;

/**
 * An event as it is written.
 *
 * @param revision what was told before it is newer or older by
 * @param last whether none will follow
 */
record StreamedEvent(long revision, boolean last, String text) {}
