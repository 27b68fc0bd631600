package io.certwatch.product.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How often each day of a company has changed: calendars show an entry again only if its number has grown. */
public interface CalendarRevisions {

    /**
     * @param number from 0
     * @param changedAt when this was seen first
     */
    record Revision(int number, Instant changedAt) {}

    /** The revision of each day by its key; a day whose fingerprint is another one than before gets the next. */
    Map<String, Revision> of(String company, List<CalendarDay> days, Instant now);
}
