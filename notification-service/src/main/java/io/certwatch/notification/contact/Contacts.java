package io.certwatch.notification.contact;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All contacts of all companies; no answer ever mixes two. */
public interface Contacts {

    Optional<Contact> find(String company, String id);

    /** The contact at the same address of the same vendor. */
    Optional<Contact> sameAddress(Contact contact);

    List<Contact> of(String company, String vendor);

    /** In order of id, from the one after {@code after} on. */
    List<Contact> page(String company, @Nullable String vendor, int limit, @Nullable String after);

    /** False when the vendor has a contact at this address. */
    boolean add(Contact contact);

    /** Writes the next version; false when somebody else wrote it first, or the address is taken. */
    boolean replace(Contact changed);

    /** False when this version is no longer there. */
    boolean remove(Contact contact);
}
