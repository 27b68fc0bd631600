package io.certwatch.notification.team.web;

import io.certwatch.notification.team.TeamItem;
import io.certwatch.notification.team.TeamItems.NotifiedItem;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The response body of an item on the team's list.
 *
 * @param toldAt when it was put into a message to the team
 */
record TeamItemView(
        TeamItem.Kind kind,
        String subject,
        @Nullable String vendor,
        Map<String, String> facts,
        Instant since,
        @Nullable Instant toldAt) {

    static TeamItemView of(NotifiedItem told) {
        var item = told.item();
        return new TeamItemView(item.kind(), item.subject(), item.vendor(), item.facts(), item.since(), told.toldAt());
    }
}
