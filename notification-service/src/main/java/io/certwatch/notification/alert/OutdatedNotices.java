package io.certwatch.notification.alert;

/** Notices that are true no longer, so that those that still wait are not told. */
@FunctionalInterface
public interface OutdatedNotices {

    boolean contain(TeamNotice notice);
}
