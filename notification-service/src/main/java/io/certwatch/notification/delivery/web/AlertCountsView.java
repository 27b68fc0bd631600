package io.certwatch.notification.delivery.web;

import io.certwatch.notification.alert.AlertCounts;
import io.certwatch.notification.alert.AlertCounts.WaitingVendor;
import io.certwatch.notification.alert.AlertStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The response body of the counts of alerts.
 *
 * @param statuses                   every status, also those that no alert has
 * @param vendorsWithoutContactCount number of vendors whose alerts wait for a contact
 * @param vendorsWithoutContact      those with the most products, at most 100
 */
record AlertCountsView(
        Map<AlertStatus, Long> statuses, long vendorsWithoutContactCount, List<WaitingVendor> vendorsWithoutContact) {

    private static final int VENDORS_AT_MOST = 100;

    static AlertCountsView of(AlertCounts counts) {
        var statuses = new LinkedHashMap<AlertStatus, Long>();
        Arrays.stream(AlertStatus.values())
                .forEach(status -> statuses.put(status, counts.statuses().getOrDefault(status, 0L)));
        var waiting = counts.withoutContact();
        return new AlertCountsView(
                statuses,
                waiting.size(),
                waiting.stream().limit(VENDORS_AT_MOST).toList());
    }
}
