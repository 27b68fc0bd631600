package io.certwatch.notification.contact;

import java.util.UUID;

/** A person who receives the alerts about a vendor's products. */
public record Contact(String id, String company, ContactDetails details, long version) {

    static Contact of(String company, ContactDetails details) {
        return new Contact(UUID.randomUUID().toString(), company, details, 1);
    }

    public String vendor() {
        return details.vendor();
    }

    /** A vendor has an address once. No part contains a line break, so keys are unambiguous. */
    public String address() {
        return String.join("\n", company, details.vendor(), details.mailbox());
    }

    Contact with(ContactDetails changed) {
        return new Contact(id, company, changed, version + 1);
    }
}
