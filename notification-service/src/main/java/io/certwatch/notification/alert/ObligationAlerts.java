package io.certwatch.notification.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Finds the alerts that have, or had, a line about an obligation. */
public interface ObligationAlerts {

    /** Those to the vendor, newest first; without digests, in which lines of these alerts are told. */
    List<AlertId> about(String company, String vendor, String obligation, int limit);

    /**
     * Finds alerts about any of the obligations, to all vendors, newest first and without digests. Each has only the lines about these.
     *
     * @param before when they began
     */
    List<Alert> aboutAny(String company, Collection<String> obligations, Instant before, int limit);
}
