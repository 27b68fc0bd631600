package io.certwatch.notification.teamitem;

/** Observes new items of all companies. */
@FunctionalInterface
public interface TeamListener {

    void onOpened(TeamItem item);
}
