package io.certwatch.notification.alert;

import java.util.Collection;

/** Where an alert stands. */
public enum AlertStatus {
    COLLECTING,
    /** Sealed; its deliveries are on their way. */
    PLANNED,
    SENT,
    /** Nobody is known at the vendor, or there are no stewards; it waits for somebody to tell. */
    NO_CONTACT,
    /** The products name no vendor. */
    NO_VENDOR,
    /** No recipient could be reached. */
    GIVEN_UP,
    /** Everything it was to tell had vanished before it was sealed. */
    EMPTY;

    /** Lines can still be taken out of it: nobody has been told. */
    public boolean isUntold() {
        return this == COLLECTING || this == NO_CONTACT || this == NO_VENDOR;
    }

    /** Its messages are still to be written. */
    public boolean isUnsent() {
        return isUntold() || this == PLANNED;
    }

    /** One recipient reached is a vendor told. */
    public static AlertStatus after(Collection<Boolean> reached, int recipients) {
        if (reached.size() < recipients) {
            return PLANNED;
        }
        return reached.contains(true) ? SENT : GIVEN_UP;
    }
}
