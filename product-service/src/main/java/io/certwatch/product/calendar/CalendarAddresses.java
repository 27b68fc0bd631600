package io.certwatch.product.calendar;

import java.time.Instant;
import java.util.Optional;

/** The addresses of all people; each has one at most. */
public interface CalendarAddresses {

    Optional<CalendarAddress> find(String company, String subject);

    Optional<CalendarAddress> findByHash(String hash);

    /** Replaces the one that the person had. */
    void keep(CalendarAddress address);

    /** @return false if there was none */
    boolean remove(String company, String subject);

    long removeEndedBefore(Instant at);
}
