package io.certwatch.notification.teamitem;

/** The list of a company's team, for those who put something on it. Both calls are idempotent. */
public interface TeamList {

    /** An item that is open already stays open since then, with the new facts. */
    void open(TeamItem item);

    void close(String company, TeamItem.Kind kind, String subject);
}
