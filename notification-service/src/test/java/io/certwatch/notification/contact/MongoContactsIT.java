package io.certwatch.notification.contact;

import io.certwatch.notification.Databases;

class MongoContactsIT extends ContactsContract {
    private final Contacts contacts = new MongoContacts(Databases.fresh());

    @Override
    protected Contacts contacts() {
        return contacts;
    }
}
