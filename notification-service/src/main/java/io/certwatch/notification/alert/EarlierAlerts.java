package io.certwatch.notification.alert;

import java.util.List;
import java.util.Set;

/** Finds alerts that dealt with an obligation before. */
public interface EarlierAlerts {

    record Earlier(AlertId alert, Set<String> obligations) {}

    /**
     * The alerts before this one with one of its obligations, for the contact among others; oldest first.
     *
     * @param contact id of a recipient
     */
    List<Earlier> before(Alert alert, String contact);
}
