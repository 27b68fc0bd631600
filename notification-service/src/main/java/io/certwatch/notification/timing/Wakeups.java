package io.certwatch.notification.timing;

import java.time.Instant;

/** The next runs of a repeated task. Use cases request them when they leave work for it. */
public interface Wakeups {

    /** Requests a run at this time; it may be dropped if a regular run comes before. */
    void at(Instant moment);

    /** Requests a run soon; several requests share one. */
    void now();
}
