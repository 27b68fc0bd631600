package io.certwatch.notification.teamitem;

import io.certwatch.notification.teamitem.TeamItem.Kind;

/** Keeps the list in the database. */
public record KeepTeamList(TeamItems items, TeamListener listener) implements TeamList {

    @Override
    public void open(TeamItem item) {
        if (items.put(item)) {
            listener.onOpened(item);
        }
    }

    @Override
    public void close(String company, Kind kind, String subject) {
        items.remove(company, kind, subject);
    }
}
