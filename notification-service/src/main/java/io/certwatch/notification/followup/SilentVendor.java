package io.certwatch.notification.followup;

import io.certwatch.notification.followup.FollowUp.Unanswered;
import io.certwatch.notification.teamitem.TeamItem;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A vendor who has not answered, after all reminders.
 *
 * @param products       different ones about which an answer is missing
 * @param firstMessageAt the earliest message without an answer
 * @param lastMessageAt  the last reminder
 */
public record SilentVendor(String company, String vendor, int products, Instant firstMessageAt, Instant lastMessageAt) {

    /** @param followUps of the vendor, silent, at least one */
    static SilentVendor of(String vendor, Collection<FollowUp> followUps) {
        return new SilentVendor(
                followUps.iterator().next().alert().company(),
                vendor,
                (int) followUps.stream()
                        .map(FollowUp::unanswered)
                        .flatMap(List::stream)
                        .map(Unanswered::sku)
                        .distinct()
                        .count(),
                followUps.stream()
                        .map(FollowUp::since)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                followUps.stream()
                        .map(FollowUp::lastMessageAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    TeamItem item(Instant now) {
        var facts = Map.of(
                TeamItem.PRODUCTS, String.valueOf(products),
                TeamItem.FIRST_MESSAGE_AT, firstMessageAt.toString(),
                TeamItem.LAST_MESSAGE_AT, lastMessageAt.toString());
        return new TeamItem(company, TeamItem.Kind.SILENT, vendor, vendor, facts, now);
    }
}
