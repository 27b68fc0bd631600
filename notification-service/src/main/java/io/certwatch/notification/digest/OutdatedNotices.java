package io.certwatch.notification.digest;

import io.certwatch.notification.alert.TeamNotice;

/** Notices that are true no longer, so that those that still wait are not told. */
@FunctionalInterface
public interface OutdatedNotices {

    boolean contain(TeamNotice notice);
}
