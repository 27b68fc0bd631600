package io.certwatch.notification.alert;

import java.util.Collection;

public enum AlertStatus {
    COLLECTING,
    /** Sealed; its deliveries are pending. */
    PLANNED,
    SENT,
    /** The vendor has no contact, or no stewards are configured; the alert waits for a recipient. */
    NO_CONTACT,
    /** The products name no vendor. */
    NO_VENDOR,
    /** No recipient could be reached. */
    GIVEN_UP,
    /** Its messages came back after mail servers had accepted them, and no other recipient was reached. */
    BOUNCED,
    /** All its lines were removed before it was sealed, or closed while they waited for a digest. */
    EMPTY;

    /** Lines can still be removed: no delivery is planned. */
    public boolean isUnplanned() {
        return this == COLLECTING || this == NO_CONTACT || this == NO_VENDOR;
    }

    /** Lines can still be revised: its messages are not yet written. */
    public boolean isUnsent() {
        return isUnplanned() || this == PLANNED;
    }

    /** All its deliveries have ended, and none reached its recipient. */
    public boolean hasReachedNobody() {
        return this == GIVEN_UP || this == BOUNCED;
    }

    /** {@code SENT} if at least one recipient was reached. */
    public static AlertStatus after(Collection<Settlement> settled, int deliveries) {
        if (settled.size() < deliveries) return PLANNED;
        if (settled.contains(Settlement.REACHED)) return SENT;
        if (settled.contains(Settlement.BOUNCED)) return BOUNCED;
        return settled.contains(Settlement.NOT_REACHED) ? GIVEN_UP : EMPTY;
    }
}
