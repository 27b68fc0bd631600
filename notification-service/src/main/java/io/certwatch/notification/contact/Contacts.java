package io.certwatch.notification.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The contacts of all companies; every query is restricted to one company. */
public interface Contacts {

    /**
     * How many contacts a company has.
     *
     * @param statuses only those that contacts have
     * @param reachableVendors vendors with a contact that can be reached, in order
     * @param unreachableVendors vendors whose contacts cannot be reached, in order
     */
    record ContactCounts(
            Map<ContactStatus, Long> statuses, List<String> reachableVendors, List<String> unreachableVendors) {}

    Optional<Contact> find(String company, String id);

    /** The contact with the same vendor and address. */
    Optional<Contact> sameAddress(Contact contact);

    default List<Contact> of(String company, String vendor) {
        return of(company, List.of(vendor));
    }

    /** Those of any of the vendors, sorted by id. */
    List<Contact> of(String company, Collection<String> vendors);

    /** The members of the company's own team: contacts without a vendor. */
    List<Contact> team(String company);

    /** Whether the company's own team has a contact that may get messages. */
    default boolean isTeamReachable(String company) {
        return team(company).stream().anyMatch(Contact::isReachable);
    }

    /** Those whose own team has a contact, reachable or not. */
    List<String> companiesWithTeam();

    /**
     * Whether the owner of an address has refused messages, under any vendor of the company.
     *
     * @param mailbox the address in lower case
     */
    boolean isRefused(String company, String mailbox);

    /** Sorted by id, starting after {@code after}. */
    List<Contact> page(String company, @Nullable String vendor, int limit, @Nullable String after);

    /** Visits the contacts of all companies that await their confirmation since a moment after the first and not after the second. */
    void forEachAwaiting(Instant after, Instant until, Consumer<Contact> visitor);

    ContactCounts counts(String company);

    /** False if the vendor has a contact with this address. */
    boolean add(Contact contact);

    /** Writes the next version; false if the version is not the stored one or the address is taken. */
    boolean replace(Contact changed);

    /** False if this version is not the stored one. */
    boolean remove(Contact contact);
}
