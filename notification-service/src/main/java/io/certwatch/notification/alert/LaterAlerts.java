package io.certwatch.notification.alert;

import java.time.Instant;
import java.util.List;

/** Finds which obligations of an alert its vendor was told again. */
public interface LaterAlerts {

    /**
     * @param cause of the later alert
     * @param at    when the later alert began
     */
    record LaterMessage(String obligation, AlertLine.News news, AlertCause cause, Instant at) {

        /** Whether it asks for nothing that was not asked before. */
        public boolean isReminder() {
            return news == AlertLine.News.DUE_SOON || !cause.asksVendor();
        }
    }

    /** In alerts that are planned or sent and began after this one. */
    List<LaterMessage> tellingAgain(Alert alert);
}
