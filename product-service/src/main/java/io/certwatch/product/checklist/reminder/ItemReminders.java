package io.certwatch.product.checklist.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/** The reminders that have been told, each once. */
interface ItemReminders {

    /** Stores each with its event; leaves out those that are stored already. */
    void tell(Collection<ItemReminder> reminders, Instant at);

    /** Whether all that a day brought the company has been told. */
    boolean areTold(String company, LocalDate today);

    void allTold(String company, LocalDate today);
}
