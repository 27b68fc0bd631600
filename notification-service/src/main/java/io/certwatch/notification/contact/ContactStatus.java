package io.certwatch.notification.contact;

/** Whether messages go to a contact, and if not, why: a suppression goes before the confirmation. */
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
