package io.certwatch.notification.alert;

import java.util.List;

/** Finds the alerts that have, or had, a line about an obligation. */
public interface ObligationAlerts {

    /** Those to the vendor, newest first; without digests, in which lines of these alerts are told. */
    List<AlertId> about(String company, String vendor, String obligation, int limit);
}
