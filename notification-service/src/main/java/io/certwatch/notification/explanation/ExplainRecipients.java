package io.certwatch.notification.explanation;

import static io.certwatch.notification.explanation.ExplanationStep.ofPassed;
import static io.certwatch.notification.explanation.ExplanationStep.ofStopped;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactStatus;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.explanation.ExplanationStep.Kind;
import io.certwatch.notification.naming.PartyNames;
import io.certwatch.platform.time.ChinaCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains a complete alert to each contact of its vendor, and to those who were contacts when it was sent. */
record ExplainRecipients(Contacts contacts, Deliveries deliveries, PartyNames names, ExplainDelivery explainDelivery) {

    /** @param wanted only this e-mail address; null for all */
    Stream<ExplainedRecipient> of(
            ExplainedRecipient way, Alert alert, KnownObligation obligation, @Nullable String wanted) {
        var vendor = alert.vendor();
        if (vendor == null) return Stream.of(way.then(ofStopped(Kind.RECIPIENT, "explanation.vendor.none")));
        var current = contacts.of(alert.id().company(), vendor);
        var line = line(alert, obligation);
        var sent = alert.recipients().stream()
                .map(recipient -> way.to(recipient.email(), ofRecipient(alert, line.key(), recipient)));
        var others = current.stream()
                .filter(contact -> alert.recipients().stream()
                        .noneMatch(recipient -> recipient.contact().equals(contact.id())))
                .map(contact -> way.to(contact.details().email(), List.of(without(contact))));
        var all = Stream.concat(sent, others)
                .filter(each -> wanted == null || wanted.equalsIgnoreCase(each.recipient()))
                .toList();
        return all.isEmpty() ? Stream.of(way.then(nobody(alert.id().company(), vendor, wanted))) : all.stream();
    }

    private static AlertLine line(Alert alert, KnownObligation obligation) {
        return alert.activeLines().stream()
                .filter(line -> line.obligation().equals(obligation.id()))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private ExplanationStep nobody(String company, String vendor, @Nullable String wanted) {
        var name = names.ofVendor(company, vendor);
        return wanted == null
                ? ofStopped(Kind.RECIPIENT, "explanation.contact.none", name)
                : ofStopped(Kind.RECIPIENT, "explanation.contact.other", wanted, name);
    }

    /** A contact that the alert was not planned for. */
    static ExplanationStep without(Contact contact) {
        var name = contact.details().name();
        var status = ContactStatus.of(contact);
        var suppression = contact.suppression();
        return switch (status) {
            case UNCONFIRMED ->
                ofStopped(
                        Kind.RECIPIENT, "explanation.contact.UNCONFIRMED", name, ChinaCalendar.dayOf(contact.since()));
            case BOUNCED, COMPLAINED, UNSUBSCRIBED ->
                ofStopped(
                        Kind.RECIPIENT,
                        "explanation.contact." + status,
                        name,
                        ChinaCalendar.dayOf(suppression == null ? contact.since() : suppression.at()));
            case CONFIRMED, VOUCHED -> ofStopped(Kind.PREFERENCES, "explanation.contact.not-chosen", name);
        };
    }

    /** @param key of the line or notice */
    List<ExplanationStep> ofRecipient(Alert alert, String key, Recipient recipient) {
        var steps = new ArrayList<ExplanationStep>();
        steps.add(ofPassed(Kind.RECIPIENT, "explanation.recipient", recipient.name(), recipient.email()));
        var planned = deliveries.find(
                alert.id().company(),
                List.of(Delivery.id(alert.id(), recipient), Delivery.idInDigest(alert.id(), recipient)));
        steps.addAll(explainDelivery.of(alert, key, recipient, planned));
        return steps;
    }
}
