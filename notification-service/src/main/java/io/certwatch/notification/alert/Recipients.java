package io.certwatch.notification.alert;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.Contacts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the recipients of an alert: the contacts of the vendor or of the company's own team that can be reached, or the stewards of the
 * catalogue.
 */
public final class Recipients {
    private final Contacts contacts;
    private final List<Recipient> stewards;

    public Recipients(Contacts contacts, List<Recipient> stewards) {
        this.contacts = contacts;
        this.stewards = List.copyOf(stewards);
    }

    /**
     * Who would get the alert now: without those who are interested in none of its lines.
     *
     * @param today in China
     */
    public List<Recipient> of(Alert alert, LocalDate today) {
        return of(List.of(alert), today).getFirst();
    }

    /** Those of several alerts, in the order of the alerts; the contacts of the vendors of a company are read at once. */
    public List<List<Recipient>> of(List<Alert> alerts, LocalDate today) {
        var vendors = alerts.stream()
                .filter(alert ->
                        alert.vendor() != null && alert.cause().onlyContact().isEmpty())
                .collect(groupingBy(alert -> alert.id().company(), mapping(Alert::vendor, toSet())));
        Map<String, Map<String, List<Contact>>> known = new HashMap<>();
        vendors.forEach((company, some) -> known.put(
                company,
                contacts.of(company, some).stream()
                        .collect(groupingBy(contact -> Objects.requireNonNull(contact.vendor())))));
        return alerts.stream()
                .map(alert -> of(alert, known.getOrDefault(alert.id().company(), Map.of()), today))
                .toList();
    }

    private List<Recipient> of(Alert alert, Map<String, List<Contact>> ofVendors, LocalDate today) {
        return switch (alert.content()) {
            case AlertContent.Obligations(var vendor, var _) ->
                vendor == null
                        ? List.of()
                        : reachable(alert, vendor, () -> ofVendors.getOrDefault(vendor, List.of()))
                                .filter(recipient -> LineSelection.concerns(alert, recipient, today))
                                .toList();
            case AlertContent.TeamNews _, AlertContent.TeamNotices _ ->
                reachable(alert, null, () -> contacts.team(alert.id().company()))
                        .toList();
            case SourceNews _ -> stewards;
        };
    }

    /**
     * What is for one contact goes there as long as that is one of the vendor or of the team.
     *
     * @param vendor null for the company's own team
     */
    private Stream<Recipient> reachable(Alert alert, @Nullable String vendor, Supplier<List<Contact>> all) {
        var some = alert.cause()
                .onlyContact()
                .map(only -> contacts.find(alert.id().company(), only).stream()
                        .filter(contact -> Objects.equals(contact.vendor(), vendor)))
                .orElseGet(() -> all.get().stream());
        return some.filter(Contact::isReachable).map(Recipient::of);
    }
}
