package io.certwatch.notification.vendoranswer;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.line;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.alert.InMemoryObligations;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.company.InMemoryCompaniesSettings;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactListener;
import io.certwatch.notification.contact.EditContacts;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.contact.RecordConsent;
import io.certwatch.notification.contact.SuppressContacts;
import io.certwatch.notification.contact.Suppression;
import io.certwatch.notification.sealing.StartAlerts;
import io.certwatch.notification.teamitem.InMemoryTeamItems;
import io.certwatch.notification.vendoranswer.Invitations.Namer;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From answers of a vendor to who is asked and told, with a clock that the test moves. */
abstract class AnswerStories {
    static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    static final String VENDOR = Fixtures.VENDOR;
    static final String LI_NA = "Li.Na@vendor.example";

    Instant now = NOW;
    final List<String> asked = new ArrayList<>();
    final List<Optional<Namer>> namers = new ArrayList<>();
    final List<Alert> dispatched = new ArrayList<>();
    final List<LapseMessages.Told> toldOfLapse = new ArrayList<>();
    final InMemoryInvitations invitations = new InMemoryInvitations();
    final InMemoryPassedOnObligations passedOnObligations = new InMemoryPassedOnObligations();
    final InMemoryContacts contacts = new InMemoryContacts();
    final InMemoryCompaniesSettings companies = new InMemoryCompaniesSettings();
    final InMemoryVendorDecisions decisions = new InMemoryVendorDecisions();
    final InMemoryTeamItems team = new InMemoryTeamItems();
    final InMemoryAlerts alerts = new InMemoryAlerts();
    final InMemoryObligations obligations = new InMemoryObligations();
    final TellColleagues tellColleagues = new TellColleagues(
            passedOnObligations,
            obligations,
            alerts,
            contacts,
            new StartAlerts(alerts, Fixtures.sealing(alerts, contacts, dispatched::addAll, () -> now)),
            team,
            Duration.ofSeconds(20),
            () -> now);
    final EditContacts editContacts = new EditContacts(
            contacts,
            companies,
            new ContactListener() {
                @Override
                public void contactAdded(String company, String vendor) {}

                @Override
                public void confirmationMissing(Contact contact) {
                    asked.add(contact.details().email());
                    namers.add(invitations.namer(COMPANY, VENDOR, LI_NA.toLowerCase(Locale.ROOT)));
                }
            },
            () -> now);
    final FollowAnswers followAnswers = new FollowAnswers(
            decisions,
            passedOnObligations,
            new InviteColleagues(invitations, contacts, editContacts),
            tellColleagues,
            team,
            _ -> toldOfLapse,
            Fixtures.MEMORY,
            () -> now);

    static AnswerNews passedOn(String obligation, String email, Instant at) {
        return passedOn(VENDOR, obligation, email, at);
    }

    static AnswerNews passedOn(String vendor, String obligation, String email, Instant at) {
        return new AnswerNews(
                null,
                new PassedOn(
                        COMPANY,
                        vendor,
                        obligation,
                        "SKU-" + obligation,
                        new BilingualText("防火墙", "Firewall"),
                        "c-1",
                        new PassedOn.Colleague("Li Na", email, Language.EN),
                        at),
                null);
    }

    void passOn(String obligation, String email) {
        followAnswers.on(List.of(passedOn(obligation, email, now)));
    }

    /** The vendor was told of each obligation in one message, which somebody else got. */
    void told(String... obligations) {
        var lines = new ArrayList<AlertLine>();
        for (var obligation : obligations) lines.add(line(obligation));
        var alert = Fixtures.alertAt(now, NEW_EDITION, lines);
        alerts.begin(alert, 0, now);
        for (var obligation : obligations) {
            this.obligations.save(List.of(Fixtures.known(obligation, 1, Transition.OPENED, VENDOR, alert.id(), false)));
        }
    }

    void becomes(String obligation, Transition transition, boolean answered) {
        var alert = obligations.find(COMPANY, obligation).orElseThrow().alert();
        obligations.save(List.of(Fixtures.known(obligation, 2, transition, VENDOR, alert, answered)));
    }

    Contact colleague(String email) {
        return contacts.of(COMPANY, VENDOR).stream()
                .filter(contact -> contact.hasAddress(email))
                .findFirst()
                .orElseThrow();
    }

    void confirm(String email) {
        new RecordConsent(contacts, new SuppressContacts(contacts, List.of()), tellColleagues, () -> now)
                .confirm(COMPANY, colleague(email).id(), email);
    }

    void suppress(String email, Suppression.Reason reason) {
        new SuppressContacts(contacts, List.of())
                .suppress(COMPANY, colleague(email).id(), email, new Suppression(reason, now, null));
    }

    void later(Duration time) {
        now = now.plus(time);
        tellColleagues.run();
    }

    /** The obligations in the messages about what was passed on. */
    List<List<String>> messages() {
        return dispatched.stream()
                .filter(alert -> alert.cause().kind() == AlertCause.Kind.PASSED_ON)
                .map(Alert::obligations)
                .toList();
    }
}
