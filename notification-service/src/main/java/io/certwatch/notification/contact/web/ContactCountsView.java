package io.certwatch.notification.contact.web;

import io.certwatch.notification.contact.ContactCounts;
import io.certwatch.notification.contact.ContactStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The response body of the counts of contacts. */
record ContactCountsView(
        long total,

        @Schema(description = "The number of contacts by status, those of the team included")
        Map<ContactStatus, Long> statuses,

        @Schema(description = "Vendors with a contact that can be reached; every other one has none")
        List<String> reachableVendors,

        @Schema(description = "Vendors whose contacts are all unconfirmed or suppressed")
        List<String> unreachableVendors) {

    static ContactCountsView of(ContactCounts counts) {
        var statuses = new LinkedHashMap<ContactStatus, Long>();
        Arrays.stream(ContactStatus.values())
                .forEach(status -> statuses.put(status, counts.statuses().getOrDefault(status, 0L)));
        var total = statuses.values().stream().mapToLong(Long::longValue).sum();
        return new ContactCountsView(total, statuses, counts.reachableVendors(), counts.unreachableVendors());
    }
}
