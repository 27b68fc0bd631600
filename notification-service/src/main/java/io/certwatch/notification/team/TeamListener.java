package io.certwatch.notification.team;

/** Observes new items of all companies. */
@FunctionalInterface
public interface TeamListener {

    void opened(TeamItem item);
}
