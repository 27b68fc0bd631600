package io.certwatch.notification.team;

import io.certwatch.notification.team.TeamItem.Kind;

/** Keeps the list in the database. */
record KeepTeamList(TeamItems items, TeamListener listener) implements TeamList {

    @Override
    public void open(TeamItem item) {
        if (items.put(item)) {
            listener.opened(item);
        }
    }

    @Override
    public void close(String company, Kind kind, String subject) {
        items.remove(company, kind, subject);
    }
}
