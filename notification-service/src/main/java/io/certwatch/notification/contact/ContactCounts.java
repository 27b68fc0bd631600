package io.certwatch.notification.contact;

import java.util.List;
import java.util.Map;

/**
 * How many contacts a company has.
 *
 * @param statuses only those that contacts have
 * @param reachableVendors vendors with a contact that can be reached, in order
 * @param unreachableVendors vendors whose contacts cannot be reached, in order
 */
public record ContactCounts(
        Map<ContactStatus, Long> statuses, List<String> reachableVendors, List<String> unreachableVendors) {}
