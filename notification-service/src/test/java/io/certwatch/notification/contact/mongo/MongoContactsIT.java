package io.certwatch.notification.contact.mongo;

import io.certwatch.notification.Databases;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.contact.ContactsContract;

class MongoContactsIT extends ContactsContract {
    private final Contacts contacts = new MongoContacts(Databases.fresh());

    @Override
    protected Contacts contacts() {
        return contacts;
    }
}
