package io.certwatch.notification.contact;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.certwatch.notification.contact.Contacts.ContactCounts;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class InMemoryContacts implements Contacts {
    private final TreeMap<String, Contact> byId = new TreeMap<>();

    @Override
    public synchronized Optional<Contact> find(String company, String id) {
        return Optional.ofNullable(byId.get(id))
                .filter(contact -> contact.company().equals(company));
    }

    @Override
    public synchronized Optional<Contact> sameAddress(Contact contact) {
        return byId.values().stream()
                .filter(one -> one.address().equals(contact.address()))
                .findFirst();
    }

    @Override
    public synchronized boolean isRefused(String company, String mailbox) {
        return of(company).anyMatch(contact -> contact.ownerOptedOut() && contact.hasAddress(mailbox));
    }

    @Override
    public synchronized List<Contact> of(String company, Collection<String> vendors) {
        return of(company)
                .filter(contact -> contact.vendor() != null && vendors.contains(contact.vendor()))
                .toList();
    }

    @Override
    public synchronized List<Contact> team(String company) {
        return of(company).filter(contact -> contact.vendor() == null).toList();
    }

    @Override
    public synchronized List<String> companiesWithTeam() {
        return byId.values().stream()
                .filter(contact -> contact.vendor() == null)
                .map(Contact::company)
                .distinct()
                .toList();
    }

    @Override
    public synchronized List<Contact> page(String company, String vendor, int limit, String after) {
        return of(company)
                .filter(contact -> vendor == null || vendor.equals(contact.vendor()))
                .filter(contact -> after == null || contact.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Contact::id))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void forEachAwaiting(Instant after, Instant until, Consumer<Contact> visitor) {
        byId.values().stream()
                .filter(Contact::awaitsConfirmation)
                .filter(contact ->
                        contact.since().isAfter(after) && !contact.since().isAfter(until))
                .toList()
                .forEach(visitor);
    }

    @Override
    public synchronized ContactCounts counts(String company) {
        var statuses = of(company).collect(groupingBy(ContactStatus::of, counting()));
        var vendors = of(company)
                .filter(contact -> contact.vendor() != null)
                .collect(groupingBy(Contact::vendor, TreeMap::new, mapping(Contact::isReachable, toSet())));
        var byReachable = vendors.entrySet().stream()
                .collect(partitioningBy(
                        vendor -> vendor.getValue().contains(true), mapping(Map.Entry::getKey, toList())));
        return new ContactCounts(statuses, byReachable.get(true), byReachable.get(false));
    }

    @Override
    public synchronized boolean add(Contact contact) {
        return sameAddress(contact).isEmpty() && byId.putIfAbsent(contact.id(), contact) == null;
    }

    @Override
    public synchronized boolean replace(Contact changed) {
        var taken = sameAddress(changed).filter(other -> !other.id().equals(changed.id()));
        var known = find(changed.company(), changed.id());
        if (taken.isPresent() || known.isEmpty() || known.get().version() != changed.version() - 1) {
            return false;
        }
        byId.put(changed.id(), changed);
        return true;
    }

    @Override
    public synchronized boolean remove(Contact contact) {
        return find(contact.company(), contact.id())
                .filter(known -> known.version() == contact.version())
                .map(known -> byId.remove(known.id()))
                .isPresent();
    }

    private Stream<Contact> of(String company) {
        return byId.values().stream().filter(contact -> contact.company().equals(company));
    }
}
