package io.certwatch.notification.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How many alerts a company has.
 *
 * @param statuses       only those that an alert has
 * @param withoutContact most products first
 */
public record AlertCounts(Map<AlertStatus, Long> statuses, List<WaitingVendor> withoutContact) {

    private static final Comparator<WaitingVendor> MOST_PRODUCTS =
            Comparator.comparing(WaitingVendor::products).reversed().thenComparing(WaitingVendor::vendor);

    public AlertCounts {
        statuses = Map.copyOf(statuses);
        withoutContact = withoutContact.stream().sorted(MOST_PRODUCTS).toList();
    }

    /**
     * A vendor whose alerts wait for a contact.
     *
     * @param products different ones in these alerts
     */
    public record WaitingVendor(String vendor, long alerts, long products) {}
}
