package io.certwatch.product.checklist.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.product.checklist.ChecklistItem;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the day of an item comes near, or has passed.
 *
 * @param id the same for the same item, day, occasion and usual lead
 * @param lead how many days before the day it is told at the latest, 0 for the day itself; null once the day has passed
 */
public record ItemReminder(
        UUID id,
        String company,
        ChecklistItem item,
        LocalDate day,
        Occasion occasion,
        @Nullable Integer lead) {

    /** What the day is. */
    public enum Occasion {
        /** The item is to be done. */
        DUE,
        /** It is to be looked at again. */
        REVIEW,
        /** What was done ends. */
        EXPIRY
    }

    /** @param usual the lead without what makes it earlier, so that none is told twice when that changes */
    static ItemReminder soon(
            String company, ChecklistItem item, LocalDate day, Occasion occasion, int usual, int lead) {
        var id = id(company, item, day, occasion, Integer.toString(usual));
        return new ItemReminder(id, company, item, day, occasion, lead);
    }

    static ItemReminder overdue(String company, ChecklistItem item, LocalDate day, Occasion occasion) {
        return new ItemReminder(id(company, item, day, occasion, "overdue"), company, item, day, occasion, null);
    }

    private static UUID id(String company, ChecklistItem item, LocalDate day, Occasion occasion, String lead) {
        var name = String.join("\n", company, item.id().toString(), day.toString(), occasion.name(), lead);
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
