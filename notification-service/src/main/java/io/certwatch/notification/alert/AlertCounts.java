package io.certwatch.notification.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How many alerts a company has.
 *
 * @param statuses only those that an alert has
 * @param withoutContact those with the most products first
 */
public record AlertCounts(Map<AlertStatus, Long> statuses, List<WaitingVendor> withoutContact) {

    private static final Comparator<WaitingVendor> MOST_PRODUCTS =
            Comparator.comparing(WaitingVendor::products).reversed().thenComparing(WaitingVendor::vendor);

    public AlertCounts {
        statuses = Map.copyOf(statuses);
        withoutContact = withoutContact.stream().sorted(MOST_PRODUCTS).toList();
    }

    AlertCounts withVendors(Predicate<String> isKept) {
        return new AlertCounts(
                statuses,
                withoutContact.stream()
                        .filter(vendor -> isKept.test(vendor.vendor()))
                        .toList());
    }

    /**
     * A vendor that has alerts, and nobody to hear of them.
     *
     * @param alerts that reached nobody
     * @param products different ones in these alerts
     * @param reachable it has a contact that can be reached, who does not want these lines
     */
    public record WaitingVendor(String vendor, long alerts, long products, boolean reachable) {}
}
