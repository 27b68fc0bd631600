package io.certwatch.notification.delivery.web;

import io.certwatch.notification.alert.AlertCounts;
import io.certwatch.notification.alert.AlertCounts.WaitingVendor;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.teamitem.TeamItem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The response body of the counts of alerts.
 *
 * @param statuses                   every status, also those that no alert has
 * @param vendorsWithoutContactCount number of vendors with something open and alerts of it, of whom nobody can be told, or nobody wants it
 * @param vendorsWithoutContact      those with the most products in alerts that reached nobody, at most 100
 * @param teamItems                  open items of the team's list by kind, also kinds without one
 * @param teamHasContact             false: nobody is told of these items, because the team has no contact that may get messages
 */
record AlertCountsView(
        Map<AlertStatus, Long> statuses,
        long vendorsWithoutContactCount,
        List<WaitingVendor> vendorsWithoutContact,
        Map<TeamItem.Kind, Long> teamItems,
        boolean teamHasContact) {

    private static final int VENDORS_AT_MOST = 100;

    static AlertCountsView of(AlertCounts counts, Map<TeamItem.Kind, Long> teamItems, boolean teamHasContact) {
        var statuses = new LinkedHashMap<AlertStatus, Long>();
        Arrays.stream(AlertStatus.values())
                .forEach(status -> statuses.put(status, counts.statuses().getOrDefault(status, 0L)));
        var kinds = new LinkedHashMap<TeamItem.Kind, Long>();
        Arrays.stream(TeamItem.Kind.values()).forEach(kind -> kinds.put(kind, teamItems.getOrDefault(kind, 0L)));
        var waiting = counts.withoutContact();
        return new AlertCountsView(
                statuses,
                waiting.size(),
                waiting.stream().limit(VENDORS_AT_MOST).toList(),
                kinds,
                teamHasContact);
    }
}
