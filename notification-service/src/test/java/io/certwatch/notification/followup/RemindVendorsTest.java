package io.certwatch.notification.followup;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.inCii;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.withNews;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.DigestTimes;
import io.certwatch.notification.alert.DigestTimes.DigestTime;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.alert.InMemoryObligations;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.Notice.Transition;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.notification.alert.Settlement;
import io.certwatch.notification.alert.Severity;
import io.certwatch.notification.alert.StartAlerts;
import io.certwatch.notification.company.CompanySettings;
import io.certwatch.notification.company.InMemoryCompaniesSettings;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.contact.Interests;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DigestPlace;
import io.certwatch.notification.delivery.InMemoryDeliveries;
import io.certwatch.notification.delivery.SentDeliveries;
import io.certwatch.notification.delivery.ToldLines;
import io.certwatch.notification.team.InMemoryTeamItems;
import io.certwatch.notification.team.TeamItem;
import io.certwatch.notification.team.TeamItem.Kind;
import io.certwatch.platform.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a message that reached a vendor to reminders and the list of silent vendors, with a clock that the test moves. */
class RemindVendorsTest {
    /** Half past midnight of the 25th in China. */
    private static final Instant SENT = Instant.parse("2026-11-24T16:30:00Z");

    private static final LocalDate DUE = LocalDate.parse("2027-05-01");

    private Instant now = SENT;
    private final InMemoryFollowUps followUps = new InMemoryFollowUps();
    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final InMemoryObligations obligations = new InMemoryObligations();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final InMemoryCompaniesSettings companies = new InMemoryCompaniesSettings();
    private final InMemoryTeamItems team = new InMemoryTeamItems();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private final List<Alert> dispatched = new ArrayList<>();
    private Contact jane = contact(Confirmation.CONFIRMED);

    @BeforeEach
    void hasAContact() {
        contacts.add(jane);
    }

    @Test
    void remindsOnTheDaysThatTheCompanySetAndThenTellsTheTeam() {
        var alert = sent(line("o1"), line("o2"));

        until("2026-12-01T15:59:59Z");
        assertThat(dispatched).isEmpty();
        until("2026-12-01T16:00:00Z");
        assertThat(dispatched).hasSize(1);
        var reminder = dispatched.getFirst();
        assertThat(reminder.cause())
                .isEqualTo(new AlertCause(AlertCause.Kind.FOLLOW_UP, alert.id().value() + "/1/2026-11-25/2026-12-02"));
        assertThat(reminder.cause().unansweredSince()).contains(LocalDate.parse("2026-11-25"));
        assertThat(reminder.vendor()).isEqualTo(VENDOR);
        assertThat(reminder.obligations()).containsExactly("o1", "o2");
        assertThat(reminder.recipients()).extracting("contact").containsExactly(jane.id());

        until("2026-12-08T15:59:59Z");
        assertThat(dispatched).hasSize(1);
        until("2026-12-08T16:00:00Z");
        assertThat(dispatched).hasSize(2);
        assertThat(dispatched.getLast().cause().id()).contains("/2/");
        assertThat(team.all()).isEmpty();

        until("2026-12-15T16:00:00Z");
        assertThat(dispatched).hasSize(2);
        assertThat(team.all())
                .containsExactly(new TeamItem(
                        COMPANY,
                        Kind.SILENT,
                        VENDOR,
                        VENDOR,
                        Map.of(
                                TeamItem.PRODUCTS, "2",
                                TeamItem.FIRST_MESSAGE_AT, "2026-11-24T16:30:00Z",
                                TeamItem.LAST_MESSAGE_AT, "2026-12-09T00:00:00Z"),
                        now));
        assertThat(silentVendors().page(COMPANY, 10, null))
                .containsExactly(new SilentVendor(COMPANY, VENDOR, 2, SENT, Instant.parse("2026-12-09T00:00:00Z")));

        until("2027-11-24T16:30:00Z");
        assertThat(dispatched).hasSize(2);
    }

    @Test
    void remindsOnlyOfWhatIsOpenAndUnanswered() {
        sent(line("o1"), line("o2"), line("o3"), line("o4"), line("o5"));
        known("o1", 2, Transition.SATISFIED, VENDOR);
        known("o2", 2, Transition.IN_PROGRESS, VENDOR);
        known("o3", 2, Transition.UPDATED, "zte-cn");
        known("o4", 2, Transition.RESCHEDULED, VENDOR);
        known("o5", 2, Transition.WAIVED, VENDOR);

        until("2026-12-02T01:00:00Z");

        assertThat(dispatched).hasSize(1);
        assertThat(dispatched.getFirst().obligations()).containsExactly("o4");
        assertThat(dispatched.getFirst().lines())
                .as("the due date of now")
                .extracting(AlertLine::due)
                .containsExactly(DUE);
    }

    @Test
    void saysNothingOnceEverythingIsAnswered() {
        sent(line("o1"));
        until("2026-12-02T01:00:00Z");
        known("o1", 2, Transition.IN_PROGRESS, VENDOR);

        until("2027-01-30T00:00:00Z");

        assertThat(dispatched).hasSize(1);
        assertThat(team.all()).isEmpty();
    }

    @Test
    void aRemindedVendorOfADueDateIsNotRemindedAgainWithinThreeDays() {
        sent(line("o1"), line("o2"));
        until("2026-11-29T16:00:00Z");
        reminder("2026-11-30", withNews(line("o1"), News.DUE_SOON, null));

        until("2026-12-02T01:00:00Z");
        assertThat(dispatched.getFirst().obligations()).containsExactly("o2");
        until("2026-12-09T01:00:00Z");
        assertThat(dispatched.getLast().obligations()).containsExactly("o1", "o2");
    }

    @Test
    void skipsAReminderIfEveryLineWasRemindedOf() {
        sent(line("o1"));
        until("2026-12-01T01:00:00Z");
        reminder("2026-12-01", withNews(line("o1"), News.DUE_SOON, null));

        until("2026-12-02T01:00:00Z");
        assertThat(dispatched).isEmpty();
        until("2026-12-09T01:00:00Z");
        assertThat(dispatched).hasSize(1);
    }

    @Test
    void aReopenedObligationIsFollowedFromItsNewMessage() {
        sent(line("o1"));
        until("2026-11-30T01:00:00Z");
        var again = withNews(Fixtures.revised(line("o1"), 3), News.REOPENED, null);
        var cause = new AlertCause(AlertCause.Kind.CERTIFICATE, "2026-11-30T01:00:00Z");
        sent(cause, again);

        until("2026-12-02T01:00:00Z");
        assertThat(dispatched).isEmpty();
        until("2026-12-07T01:00:00Z");
        assertThat(dispatched).hasSize(1);
        assertThat(dispatched.getFirst().cause().unansweredSince()).contains(LocalDate.parse("2026-11-30"));
    }

    @Test
    void remindersAndMessagesToOthersAreNotFollowed() {
        sent(new AlertCause(AlertCause.Kind.REMINDER, "2026-11-25"), withNews(line("o1"), News.DUE_SOON, null));

        until("2027-01-30T00:00:00Z");

        assertThat(dispatched).isEmpty();
        assertThat(team.all()).isEmpty();
    }

    @Test
    void aCompanyMayWantOtherDaysOrNone() {
        companies.save(settings(List.of(3), 1));
        sent(line("o1"));
        until("2026-11-28T01:00:00Z");
        assertThat(dispatched).hasSize(1);
        until("2026-12-01T01:00:00Z");
        assertThat(team.all()).extracting(TeamItem::kind).containsExactly(Kind.SILENT);

        companies.save(settings(List.of(), 2));
        sent(new AlertCause(AlertCause.Kind.IMPORT, "import-1"), line("o2"));
        until("2027-01-30T00:00:00Z");
        assertThat(dispatched).hasSize(1);
    }

    @Test
    void anAnswerTakesTheVendorOffTheList() {
        sent(line("o1"), line("o2"));
        until("2026-12-16T01:00:00Z");
        assertThat(team.all()).hasSize(1);

        known("o1", 2, Transition.ANSWERED, VENDOR);
        assertThat(silentVendors().page(COMPANY, 10, null))
                .extracting(SilentVendor::products)
                .containsExactly(1);
        run();
        assertThat(team.all()).extracting(item -> item.fact(TeamItem.PRODUCTS)).containsExactly("1");

        known("o2", 2, Transition.LIFTED, VENDOR);
        assertThat(silentVendors().page(COMPANY, 10, null)).isEmpty();
        run();
        assertThat(team.all()).isEmpty();
        assertThat(followUps.companiesWithSilentVendors()).isEmpty();
    }

    @Test
    void remindersGoOnAfterAnAnswerThatWasRejected() {
        sent(line("o1"));
        undecided("o1", 2);
        until("2026-12-04T00:00:00Z");
        assertThat(dispatched).as("while it waits").isEmpty();

        known("o1", 3, Transition.UPDATED, VENDOR);
        until("2026-12-05T01:00:00Z");
        assertThat(dispatched).hasSize(1);
        undecided("o1", 4);
        until("2026-12-20T00:00:00Z");
        assertThat(dispatched).hasSize(1);
        known("o1", 5, Transition.ANSWERED, VENDOR);
        until("2027-01-30T00:00:00Z");
        assertThat(dispatched).as("accepted").hasSize(1);
        assertThat(team.all()).isEmpty();
    }

    @Test
    void aVendorIsSilentAgainAfterAnAnswerThatWasRejected() {
        sent(line("o1"));
        until("2026-12-16T01:00:00Z");
        undecided("o1", 2);
        run();
        assertThat(team.all()).isEmpty();
        assertThat(silentVendors().page(COMPANY, 10, null)).isEmpty();
        until("2026-12-20T00:00:00Z");
        assertThat(team.all()).isEmpty();

        known("o1", 3, Transition.UPDATED, VENDOR);
        until("2026-12-21T00:00:00Z");
        assertThat(team.all()).extracting(TeamItem::kind).containsExactly(Kind.SILENT);
        assertThat(dispatched).hasSize(2);
    }

    @Test
    void severalMessagesOfOneVendorAreOneItem() {
        sent(line("o1"));
        until("2026-11-26T01:00:00Z");
        sent(new AlertCause(AlertCause.Kind.IMPORT, "import-1"), line("o2"));

        until("2026-12-18T01:00:00Z");

        assertThat(team.all()).extracting(item -> item.fact(TeamItem.PRODUCTS)).containsExactly("2");
        assertThat(silentVendors().page(COMPANY, 10, null)).singleElement().satisfies(vendor -> {
            assertThat(vendor.products()).isEqualTo(2);
            assertThat(vendor.firstMessageAt()).isEqualTo(SENT);
        });
    }

    @Test
    void aReminderWaitsForAContactAndTheTeamIsTold() {
        sent(line("o1"));
        contacts.remove(jane);
        until("2026-12-02T01:00:00Z");
        assertThat(dispatched).isEmpty();
        assertThat(team.all()).extracting(TeamItem::kind).containsExactly(Kind.NO_CONTACT);

        contacts.add(contact(Confirmation.VOUCHED));
        until("2026-12-03T01:00:00Z");
        assertThat(dispatched).hasSize(1);
        until("2026-12-10T01:00:00Z");
        assertThat(dispatched).hasSize(2);
    }

    @Test
    void whatNobodyWantedIsNotFollowed() {
        janeWants(new Interests(List.of(), Set.of(Severity.CII)));
        sent(inCii(line("o1")), line("o2"));

        until("2026-12-02T01:00:00Z");
        assertThat(dispatched).singleElement().extracting(Alert::obligations).isEqualTo(List.of("o1"));
        until("2026-12-16T01:00:00Z");
        assertThat(silentVendors().page(COMPANY, 10, null))
                .as("of what was told")
                .extracting(SilentVendor::products)
                .containsExactly(1);
        known("o1", 2, Transition.ANSWERED, VENDOR);
        run();
        assertThat(team.all()).isEmpty();
    }

    @Test
    void whatADigestToldLaterIsFollowedToo() {
        var recipient = Recipient.of(jane);
        var urgent = line("o1");
        var waits = line("o2");
        var alert = planned(NEW_EDITION, List.of(urgent, waits), recipient);
        alerts.expect(alert.id(), 2);
        deliveries.plan(List.of(
                sentDelivery(Delivery.id(alert.id(), recipient), alert, List.of(waits.key()), null),
                delivery(Delivery.Status.IN_DIGEST, alert, place(alert, waits))));
        alerts.settle(alert.id(), Delivery.id(alert.id(), recipient), Settlement.REACHED);
        followUps.begin(FollowUp.begin(alert.id(), now, now));
        known("o1", 2, Transition.ANSWERED, VENDOR);

        until("2026-11-30T01:00:00Z");
        deliveries.replace(
                delivery(Delivery.Status.IN_DIGEST, alert, place(alert, waits)),
                delivery(Delivery.Status.SENT, alert, place(alert, waits)));
        alerts.settle(alert.id(), Delivery.idInDigest(alert.id(), recipient), Settlement.REACHED);
        until("2026-12-02T01:00:00Z");

        assertThat(dispatched).singleElement().extracting(Alert::obligations).isEqualTo(List.of("o2"));
    }

    @Test
    void aReminderThatNoContactWantsIsReportedToTheTeam() {
        sent(line("o1"));
        janeWants(new Interests(List.of("CNE-01"), Set.of()));

        until("2026-12-02T01:00:00Z");

        assertThat(dispatched).isEmpty();
        assertThat(team.all()).extracting(TeamItem::kind).containsExactly(Kind.NO_CONTACT);
    }

    @Test
    void aServiceThatWasDownForWeeksDoesNotSendEverythingAtOnce() {
        sent(line("o1"));
        now = Instant.parse("2026-12-20T05:00:00Z");
        run();
        run();
        run();
        assertThat(dispatched).hasSize(1);
        assertThat(team.all()).isEmpty();
        until("2026-12-27T01:00:00Z");
        assertThat(dispatched).hasSize(2);
    }

    @Test
    void afterACrashOrFromAnotherInstanceNothingIsSentTwice() {
        var alert = sent(line("o1"));
        until("2026-12-01T01:00:00Z");
        var before = followUps.find(alert.id()).orElseThrow();
        until("2026-12-02T01:00:00Z");
        forget(before);
        now = now.plusSeconds(90_000);
        run();

        assertThat(dispatched)
                .extracting(Alert::id)
                .containsOnly(dispatched.getFirst().id());
        assertThat(alerts.page(new Alerts.Query(COMPANY, null, VENDOR, null), 10, null))
                .as("the message and one reminder")
                .hasSize(2);
    }

    /** As if the process had ended before it wrote the follow-up. */
    private void forget(FollowUp before) {
        var written = followUps.find(before.alert()).orElseThrow();
        followUps.replace(new FollowUp(
                before.alert(),
                before.vendor(),
                before.since(),
                before.state(),
                before.step(),
                before.due(),
                before.lastMessageAt(),
                before.unanswered(),
                written.version() + 1));
    }

    private Alert sent(AlertLine... lines) {
        return sent(NEW_EDITION, lines);
    }

    private Alert sent(AlertCause cause, AlertLine... lines) {
        var jane = Recipient.of(this.jane);
        var alert = planned(cause, List.of(lines), jane);
        var delivery = SentDeliveries.sent(deliveries, alert, jane, now);
        alerts.settle(alert.id(), delivery, Settlement.REACHED);
        followUps.begin(FollowUp.begin(alert.id(), now, now));
        return alert;
    }

    private void janeWants(Interests interests) {
        contacts.remove(jane);
        var details = jane.details();
        jane = Contact.of(
                COMPANY,
                new ContactDetails(
                        VENDOR,
                        details.name(),
                        details.email(),
                        details.language(),
                        details.zone(),
                        null,
                        interests,
                        details.frequency()),
                Confirmation.CONFIRMED,
                SENT);
        contacts.add(jane);
    }

    private static DigestPlace place(Alert alert, AlertLine line) {
        var time = new DigestTime(LocalDate.parse("2026-11-30"), Instant.parse("2026-11-30T00:00:00Z"));
        return new DigestPlace(alert.id(), time, List.of(line.key()));
    }

    private Delivery delivery(Delivery.Status status, Alert alert, DigestPlace place) {
        return delivery(Delivery.idInDigest(alert.id(), Recipient.of(jane)), status, alert, List.of(), place);
    }

    private Delivery sentDelivery(String id, Alert alert, List<String> apart, DigestPlace place) {
        return delivery(id, Delivery.Status.SENT, alert, apart, place);
    }

    private Delivery delivery(String id, Delivery.Status status, Alert alert, List<String> apart, DigestPlace place) {
        return new Delivery(
                id, alert.id(), Recipient.of(jane), 1, status, apart, place, List.of(), null, null, SENT, 1);
    }

    /** A message about due dates. */
    private void reminder(String day, AlertLine... lines) {
        planned(new AlertCause(AlertCause.Kind.REMINDER, day), List.of(lines));
    }

    private Alert planned(AlertCause cause, List<AlertLine> lines, Recipient... recipients) {
        var alert = Fixtures.alertAt(now, cause, lines, recipients);
        alerts.begin(alert, 0, now);
        for (var line : lines) {
            var transition = Transition.valueOf(line.news().name());
            obligations.save(List.of(known(line.obligation(), line.revision(), transition, VENDOR, alert.id())));
        }
        return alert;
    }

    private void known(String id, long revision, Transition transition, String vendor) {
        var alert = obligations.find(COMPANY, id).orElseThrow().alert();
        obligations.save(List.of(known(id, revision, transition, vendor, alert)));
    }

    /** "Not ours", about which the company has not decided yet. */
    private void undecided(String id, long revision) {
        var known = obligations.find(COMPANY, id).orElseThrow();
        obligations.save(List.of(new KnownObligation(
                COMPANY,
                id,
                revision,
                Transition.ANSWERED,
                VENDOR,
                known.alert(),
                true,
                true,
                known.subject(),
                known.due(),
                now)));
    }

    private static KnownObligation known(
            String id, long revision, Transition transition, String vendor, AlertId alert) {
        return new KnownObligation(
                COMPANY,
                id,
                revision,
                transition,
                vendor,
                alert,
                transition == Transition.IN_PROGRESS || transition == Transition.ANSWERED,
                false,
                new KnownObligation.Subject("SKU-" + id, "2023-2", "SCP-02"),
                DUE,
                SENT);
    }

    /** Looks every hour, as the service does more often. */
    private void until(String instant) {
        var end = Instant.parse(instant);
        while (now.isBefore(end)) {
            var hour = now.plusSeconds(3600);
            now = hour.isBefore(end) ? hour : end;
            run();
        }
    }

    private void run() {
        new RemindVendors(
                        followUps,
                        alerts,
                        unansweredLines(),
                        new Recipients(contacts, List.of()),
                        companies,
                        new StartAlerts(alerts, Fixtures.sealing(alerts, contacts, dispatched::addAll, () -> now)),
                        silentVendors(),
                        new DigestTimes(LocalTime.of(8, 0)),
                        () -> now)
                .run();
    }

    private UnansweredLines unansweredLines() {
        return new UnansweredLines(obligations, alerts, new ToldLines(deliveries));
    }

    private SilentVendors silentVendors() {
        return new SilentVendors(followUps, unansweredLines(), team, () -> now);
    }

    private static Contact contact(Confirmation confirmation) {
        return Contact.of(
                COMPANY, ContactDetails.of(VENDOR, "Jane", "jane@huawei.example", Language.EN), confirmation, SENT);
    }

    private static CompanySettings settings(List<Integer> days, long version) {
        return new CompanySettings(COMPANY, null, null, null, false, days, version);
    }
}
