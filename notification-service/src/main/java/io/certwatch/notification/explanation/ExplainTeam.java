package io.certwatch.notification.explanation;

import static io.certwatch.notification.explanation.ExplanationStep.ofStopped;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.explanation.ExplanationStep.Kind;
import io.certwatch.notification.explanation.TeamExplanation.MemberWay;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains a notice to each member of a company's team, and to those who were members when it was sent. */
record ExplainTeam(Contacts contacts, Alerts alerts, ExplainRecipients explainRecipients) {

    /**
     * @param id of the alert that tells the notice, whether or not there is one
     * @param key of the notice
     * @param began the step that leads to the team
     * @param wanted only this e-mail address; null for all
     * @return at least one way
     */
    List<MemberWay> of(String company, AlertId id, String key, ExplanationStep began, @Nullable String wanted) {
        var team = contacts.team(company);
        var all = alerts.find(id)
                .map(alert -> explainAlert(alert, key, began, team))
                .orElseGet(() -> team.stream()
                        .map(contact -> untold(contact, began, ofStopped(Kind.ALERT, "explanation.alert.begins"))))
                .filter(way -> wanted == null || wanted.equalsIgnoreCase(way.recipient()))
                .toList();
        return all.isEmpty() ? List.of(new MemberWay(null, wanted, List.of(began, nobody(wanted)))) : all;
    }

    private Stream<MemberWay> explainAlert(Alert alert, String key, ExplanationStep began, List<Contact> team) {
        var recipients = alert.recipients().stream()
                .map(recipient -> new MemberWay(
                        alert.id(),
                        recipient.email(),
                        Stream.concat(Stream.of(began), explainRecipients.ofRecipient(alert, key, recipient).stream())
                                .toList()));
        var others = team.stream()
                .filter(contact -> alert.recipients().stream()
                        .noneMatch(recipient -> recipient.contact().equals(contact.id())))
                .map(contact -> untold(contact, began, notChosen(alert, contact)));
        return Stream.concat(recipients, others);
    }

    /** @param otherwise the step at which the way ended if the contact may get messages */
    private static MemberWay untold(Contact contact, ExplanationStep began, ExplanationStep otherwise) {
        var end = contact.isReachable() ? otherwise : ExplainRecipients.without(contact);
        return new MemberWay(null, contact.details().email(), List.of(began, end));
    }

    private static ExplanationStep notChosen(Alert alert, Contact contact) {
        var name = contact.details().name();
        return switch (alert.status()) {
            case COLLECTING -> ofStopped(Kind.ALERT, "explanation.alert.begins");
            case NO_CONTACT -> ofStopped(Kind.RECIPIENT, "explanation.team.unreachable", name);
            case PLANNED, SENT, GIVEN_UP, BOUNCED, NO_VENDOR, EMPTY ->
                ofStopped(Kind.RECIPIENT, "explanation.team.later", name);
        };
    }

    private static ExplanationStep nobody(@Nullable String wanted) {
        return wanted == null
                ? ofStopped(Kind.RECIPIENT, "explanation.team.empty")
                : ofStopped(Kind.RECIPIENT, "explanation.team.other", wanted);
    }
}
