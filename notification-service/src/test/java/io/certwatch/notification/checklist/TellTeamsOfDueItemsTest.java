package io.certwatch.notification.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.checklist.DueItem.About;
import io.certwatch.notification.checklist.DueItem.Category;
import io.certwatch.notification.checklist.DueItem.Occasion;
import io.certwatch.notification.checklist.DueItems.KeptItem;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.sealing.StartAlerts;
import io.certwatch.notification.team.NotifyTeam;
import io.certwatch.notification.timing.RecordedWakeups;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellTeamsOfDueItemsTest {
    private static final Instant MORNING = Instant.parse("2027-01-02T00:05:00Z");
    private static final Duration COLLECT = Duration.ofMinutes(5);

    private final InMemoryDueItems items = new InMemoryDueItems();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final List<Alert> started = new ArrayList<>();
    private final RecordedWakeups wakeups = new RecordedWakeups();
    private Instant now = MORNING;

    private final FollowDueItems follow = new FollowDueItems(items, COLLECT, Fixtures.MEMORY, () -> now, wakeups);

    private void tell() {
        var sealing = Fixtures.sealing(alerts, contacts, started::addAll, () -> now);
        var notifyTeam = new NotifyTeam(contacts, new StartAlerts(alerts, sealing), () -> now);
        new TellTeamsOfDueItems(items, notifyTeam, alerts, COLLECT, () -> now).tellDue();
    }

    private void joinTeam(String company) {
        var details = ContactDetails.of(null, "Li Na", "li.na@" + company + ".example", Language.ZH);
        contacts.add(Contact.of(company, details, Confirmation.CONFIRMED, now));
    }

    @Test
    void tellsWhatAMorningBringsInOneMessageOverdueFirst() {
        joinTeam("demo");
        follow.on(List.of(
                item("demo", "plan", Category.RISK_RESPONSE, "2027-02-01", false),
                item("demo", "clause", Category.LIABILITY, "2027-01-01", true)));
        follow.on(List.of(item("demo", "inventory", Category.MAPPING, "2027-01-09", false)));
        tell();
        assertThat(started).as("others of the morning may come").isEmpty();
        assertThat(wakeups.moments()).contains(MORNING.plus(COLLECT));

        now = MORNING.plus(COLLECT);
        tell();
        tell();
        assertThat(started).singleElement().satisfies(alert -> {
            assertThat(alert.cause().kind()).isEqualTo(AlertCause.Kind.CHECKLIST);
            assertThat(alert.cause().id()).startsWith("2027-01-02/");
            assertThat(alert.notices())
                    .extracting(notice -> notice.group().en())
                    .containsExactly("Day passed · Vendor's responsibility", "Compliance mapping", "Risk response");
            assertThat(alert.notices()).extracting(TeamNotice::urgent).containsExactly(true, false, false);
            assertThat(alert.notices().getFirst().title())
                    .isEqualTo(new BilingualText(
                            "已逾期（最迟完成日为2027年1月1日）：clause", "Overdue, was due by 1 January 2027: clause"));
            assertThat(alert.notices().getFirst().page()).isEqualTo("/app/checklist/clause");
        });
    }

    @Test
    void callsNothingOverdueOfWhichOnlyATemplateSetsTheDay() {
        joinTeam("demo");
        follow.on(List.of(item("demo", "clause", Category.LIABILITY, "2027-01-01", true, true)));
        now = MORNING.plus(COLLECT);
        tell();

        assertThat(started)
                .singleElement()
                .satisfies(alert -> assertThat(alert.notices().getFirst().title())
                        .isEqualTo(new BilingualText(
                                "已过建议完成日（2027年1月1日）：clause", "Past the suggested day, 1 January 2027: clause")));
    }

    @Test
    void callsNoStepOverdueOfWhichAPlanCountsTheDay() {
        joinTeam("demo");
        follow.on(List.of(step("2027-01-01")));
        now = MORNING.plus(COLLECT);
        tell();

        assertThat(started)
                .singleElement()
                .satisfies(alert -> assertThat(alert.notices().getFirst().title())
                        .isEqualTo(new BilingualText(
                                "已过下一步骤的计划日（2027年1月1日）：proof",
                                "Past the planned day of the next step, 1 January 2027: proof")));
    }

    @Test
    void tellsNothingAgainThatTheTopicRepeats() {
        joinTeam("demo");
        var plan = item("demo", "plan", Category.RISK_RESPONSE, "2027-02-01", false);
        follow.on(List.of(plan));
        now = MORNING.plus(COLLECT);
        tell();
        follow.on(List.of(plan));
        now = now.plus(COLLECT);
        tell();
        assertThat(started).hasSize(1);
    }

    @Test
    void continuesAfterAStopBetweenTheMessageAndTheMark() {
        joinTeam("demo");
        follow.on(List.of(item("demo", "plan", Category.RISK_RESPONSE, "2027-02-01", false)));
        now = MORNING.plus(COLLECT);
        items.broken = true;
        tell();
        items.broken = false;
        follow.on(List.of(item("demo", "clause", Category.LIABILITY, "2027-01-01", true)));
        tell();
        assertThat(started).hasSize(1);
        assertThat(waiting("demo", "plan")).isFalse();
        assertThat(waiting("demo", "clause")).as("it is not in that message").isTrue();
        now = now.plus(COLLECT);
        tell();
        assertThat(started).hasSize(2);
    }

    @Test
    void keepsEachCompanyApart() {
        joinTeam("demo");
        joinTeam("harbor");
        follow.on(List.of(
                item("demo", "plan", Category.RISK_RESPONSE, "2027-02-01", false),
                item("harbor", "plan", Category.RISK_RESPONSE, "2027-02-01", false)));
        now = MORNING.plus(COLLECT);
        tell();
        assertThat(started)
                .extracting(
                        alert -> alert.id().company(), alert -> alert.notices().size())
                .containsExactlyInAnyOrder(tuple("demo", 1), tuple("harbor", 1));
    }

    @Test
    void waitsForATeamThatNobodyIsIn() {
        var soon = item("demo", "plan", Category.RISK_RESPONSE, "2027-02-01", false);
        follow.on(List.of(soon));
        now = MORNING.plus(Duration.ofDays(29));
        follow.on(List.of(item("demo", "plan", Category.RISK_RESPONSE, "2027-02-01", true)));
        now = now.plus(COLLECT);
        tell();
        assertThat(started).isEmpty();
        assertThat(waiting("demo", "plan")).isTrue();

        joinTeam("demo");
        tell();
        assertThat(started)
                .singleElement()
                .satisfies(alert -> assertThat(alert.notices())
                        .as("of one day only the last is worth telling")
                        .extracting(TeamNotice::urgent)
                        .containsExactly(true));
        assertThat(waiting("demo", "plan")).isFalse();
    }

    private boolean waiting(String company, String item) {
        return items.of(company, item, 20).stream().anyMatch(KeptItem::waits);
    }

    private DueItem item(String company, String item, Category category, String day, boolean overdue) {
        return item(company, item, category, day, false, overdue);
    }

    /** The next step of an obligation, whose day has passed. */
    private DueItem step(String day) {
        return item(new About(About.Kind.OBLIGATION, "R-1"), "proof", Category.CERTIFICATION, day, true, true);
    }

    private DueItem item(
            String company, String item, Category category, String day, boolean suggested, boolean overdue) {
        return item(new About(About.Kind.COMPANY, company), item, category, day, suggested, overdue);
    }

    private DueItem item(About about, String item, Category category, String day, boolean suggested, boolean overdue) {
        var company = about.kind() == About.Kind.COMPANY ? about.name() : "demo";
        return new DueItem(
                company + "/" + item + "/" + overdue,
                company,
                item,
                category,
                new BilingualText(item, item),
                about,
                null,
                LocalDate.parse(day),
                Occasion.DUE,
                suggested,
                overdue,
                null,
                now);
    }
}
