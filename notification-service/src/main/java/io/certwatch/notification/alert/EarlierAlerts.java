package io.certwatch.notification.alert;

import java.util.List;

/** Finds where a person was told of an obligation for the first time. */
public interface EarlierAlerts {

    /**
     * The alerts sent before this one that told the contact first of one of its obligations; oldest first, each once.
     *
     * @param contact id of a recipient
     */
    List<AlertId> thatFirstTold(String contact, Alert alert);
}
