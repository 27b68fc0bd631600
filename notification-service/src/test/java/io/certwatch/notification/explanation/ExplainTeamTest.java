package io.certwatch.notification.explanation;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.delivery.InMemoryDeliveries;
import io.certwatch.notification.delivery.InMemoryDeliveryReports;
import io.certwatch.notification.explanation.ExplanationStep.Kind;
import io.certwatch.notification.naming.InMemoryPartyNames;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why a member of the team was not told, although there was something to tell. */
class ExplainTeamTest {
    private static final ExplanationStep BEGAN = ExplanationStep.ofPassed(Kind.LAW, "explanation.law.PUBLISHED");

    private final InMemoryContacts contacts = new InMemoryContacts();
    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private final ExplainTeam explainTeam = new ExplainTeam(
            contacts,
            alerts,
            new ExplainRecipients(
                    contacts,
                    deliveries,
                    new InMemoryPartyNames(),
                    new ExplainDelivery(deliveries, new InMemoryDeliveryReports(), () -> NOON)));
    private final Alert begun = Fixtures.toTeam(
            AlertCause.law("csl", "PUBLISHED", false),
            List.of(new TeamNotice("csl/PUBLISHED", new BilingualText("法律", "law"), List.of(), null, "/app", false)),
            NOON);

    @Test
    void theMessageIsAboutToBeStored() {
        join("li");
        assertEnds(
                "li",
                Kind.ALERT,
                "Its alert is about to be stored, or was deleted when its time was over.",
                "提醒尚未保存，或者已因超过保留期限而删除。");
    }

    @Test
    void nobodyInTheTeamCouldGetMessages() {
        alerts.begin(Fixtures.planned(begun, List.of()), 0, NOON);
        join("li");
        assertEnds(
                "li",
                Kind.RECIPIENT,
                "When the message was planned, nobody in the team could get messages. It goes to li once it is planned"
                        + " again.",
                "安排邮件时，本企业团队没有可以接收邮件的联系人；重新安排后将发给li。");
    }

    @Test
    void aMemberJoinedAfterTheMessageWasPlanned() {
        alerts.begin(Fixtures.planned(begun, List.of(Recipient.of(join("li")))), 0, NOON);
        join("zhao");
        assertEnds(
                "zhao",
                Kind.RECIPIENT,
                "zhao joined the team, or could get messages, only after the message was planned.",
                "zhao在安排邮件之后才加入团队或者才可以接收邮件。");
    }

    private Contact join(String name) {
        var details = ContactDetails.of(null, name, name + "@team.example", Language.EN);
        var member = Contact.of(COMPANY, details, Confirmation.VOUCHED, NOON);
        contacts.add(member);
        return member;
    }

    private void assertEnds(String name, Kind kind, String en, String zh) {
        var ways = explainTeam.of(COMPANY, begun.id(), "csl/PUBLISHED", BEGAN, name + "@team.example");
        assertThat(ways)
                .singleElement()
                .satisfies(way -> assertThat(way.steps().getLast())
                        .isEqualTo(
                                new ExplanationStep(kind, ExplanationStep.State.STOPPED, new BilingualText(zh, en))));
    }
}
