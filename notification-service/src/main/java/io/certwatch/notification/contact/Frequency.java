package io.certwatch.notification.contact;

/** How often a contact gets what is not urgent. */
public enum Frequency {
    AT_ONCE,
    DAILY,
    WEEKLY
}
