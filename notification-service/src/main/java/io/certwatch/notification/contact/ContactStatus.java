package io.certwatch.notification.contact;

/**
 * Whether messages go to a contact, and if not, why. If the contact is suppressed, the status is the reason for that,
 * even if the address is confirmed.
 */
public enum ContactStatus {
    UNCONFIRMED,
    CONFIRMED,
    VOUCHED,
    BOUNCED,
    COMPLAINED,
    UNSUBSCRIBED;

    public static ContactStatus of(Contact contact) {
        var suppression = contact.suppression();
        if (suppression != null) {
            return switch (suppression.reason()) {
                case BOUNCED -> BOUNCED;
                case COMPLAINED -> COMPLAINED;
                case UNSUBSCRIBED -> UNSUBSCRIBED;
            };
        }
        return switch (contact.confirmation()) {
            case UNCONFIRMED -> UNCONFIRMED;
            case CONFIRMED -> CONFIRMED;
            case VOUCHED -> VOUCHED;
        };
    }
}
