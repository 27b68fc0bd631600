package io.certwatch.notification.law;

import static io.certwatch.notification.law.LawStories.draft;
import static io.certwatch.notification.law.LawStories.next;
import static io.certwatch.notification.law.LawStories.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.law.KnownLaws;
import io.certwatch.law.LawChange;
import io.certwatch.law.LawVersion;
import io.certwatch.law.Provision;
import io.certwatch.law.PublishedLaws;
import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.alert.InMemoryObligations;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.sealing.StartAlerts;
import io.certwatch.notification.team.NotifyTeam;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From versions of the law to messages to the teams. */
class TellTeamsOfLawTest {
    private static final LawVersion FINAL = next("2027-01-10T08:00:00Z", "2027-03-01");

    private Instant now = Instant.parse("2027-01-10T08:00:01Z");
    private final Map<String, LawVersion> known = new LinkedHashMap<>();
    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final InMemoryObligations obligations = new InMemoryObligations();
    private final InMemoryLawAudiences audiences = new InMemoryLawAudiences();
    private final List<Alert> dispatched = new ArrayList<>();
    private String broken = "";

    @BeforeEach
    void theShippedVersions() {
        PublishedLaws.ALL.versions().forEach(this::publish);
    }

    @Test
    void eachCompanyWithATeamGetsOneMessageAboutEachNews() {
        member("demo", Confirmation.CONFIRMED);
        member("harbor", Confirmation.VOUCHED);
        vendorOf("without-team");
        publish(draft("2027-01-10T08:00:00Z", "2027-02-01"));
        tell();
        tell();
        assertThat(told())
                .containsExactlyInAnyOrder("demo csl-2027-draft/PUBLISHED", "harbor csl-2027-draft/PUBLISHED");

        publish(FINAL);
        tell();
        now = Instant.parse("2027-02-28T15:59:59Z");
        tell();
        assertThat(told()).hasSize(4).contains("demo csl-2027/PUBLISHED", "harbor csl-2027/PUBLISHED");

        now = Instant.parse("2027-02-28T16:00:00Z"); // midnight in China
        tell();
        tell();
        assertThat(told()).hasSize(6).contains("demo csl-2027/IN_FORCE", "harbor csl-2027/IN_FORCE");
    }

    @Test
    void theMessageSaysWhatChangesInBothLanguages() {
        member("demo", Confirmation.CONFIRMED);
        publish(FINAL);
        tell();
        assertThat(notice().title().en())
                .isEqualTo("Cybersecurity Law of the People's Republic of China (as amended in 2027) was published, "
                        + "in force from 1 March 2027");
        assertThat(notice().day()).isEqualTo("2027-03-01");
        assertThat(notice().details())
                .anySatisfy(text -> assertThat(text.en())
                        .startsWith("What changes: the duty, Art. 26: renumbered, formerly Art. 25."))
                .anySatisfy(text -> assertThat(text.en())
                        .startsWith("What changes: the penalty, Art. 63: other fines or measures."))
                .anySatisfy(text -> assertThat(text.zh()).startsWith("变化：义务条款第二十六条：条号变更，原第二十五条。"))
                .anySatisfy(text -> assertThat(text.zh()).isEqualTo("自2027年3月1日起施行，此前版本自2026年1月1日起施行。"))
                .hasSize(3);
    }

    @Test
    void saysFromWhichDayAMandatoryStandardApplies() {
        member("demo", Confirmation.CONFIRMED);
        publish(FINAL.withChanges(
                        List.of(new LawChange(null, List.of(LawChange.STANDARDS_CHANGED), null, null, List.of())))
                .withStandards(List.of(new LawVersion.Standard(
                        "GB 40050-2021", "NETWORK_CRITICAL_EQUIPMENT", LocalDate.parse("2027-10-01")))));
        tell();
        assertThat(notice().details())
                .map(text -> text.en())
                .containsExactly(
                        "What changes: the mandatory standard GB 40050-2021 applies from 1 October 2027.",
                        "What changes: the standard GB 42250-2022 is no longer named.");
        assertThat(notice().details().getFirst().zh()).isEqualTo("变化：强制性标准GB 40050-2021自2027年10月1日起适用。");
    }

    @Test
    void aReplayTellsNothingAgainAndNothingToCompaniesThatCameLater() {
        member("demo", Confirmation.CONFIRMED);
        publish(FINAL);
        tell();
        member("newcomer", Confirmation.CONFIRMED);
        publish(FINAL.withRevision(2));
        now = now.plusSeconds(86_400);
        tell();
        assertThat(told()).containsExactly("demo csl-2027/PUBLISHED");
    }

    @Test
    void theVersionsOfTheFirstStartAreToldToNobody() {
        member("demo", Confirmation.CONFIRMED);
        now = Instant.parse("2026-11-27T08:01:00Z");
        tell();
        assertThat(told()).isEmpty();
    }

    @Test
    void aWithdrawalSaysWhyAndWhatHoldsNow() {
        member("demo", Confirmation.CONFIRMED);
        publish(FINAL);
        tell();
        now = Instant.parse("2027-01-20T08:00:01Z");
        publish(withdrawn(FINAL, "2027-01-20T08:00:00Z"));
        tell();
        assertThat(told()).containsExactly("demo csl-2027/PUBLISHED", "demo csl-2027/WITHDRAWN");
        assertThat(notice().title().en()).endsWith("was withdrawn on 20 January 2027");
        assertThat(notice().details())
                .map(text -> text.en())
                .containsExactly(
                        "Reason: wrong day",
                        "In force is now: Cybersecurity Law of the People's Republic of China (as amended in 2025).");
        assertThat(notice().urgent()).as("its day is 40 days ahead").isFalse();
    }

    @Test
    void aCompanyHearsOfWhatConcernsTheKindsOfItsObligations() {
        var equipment = FINAL.provisions().stream()
                .map(provision -> new Provision(
                        provision.key(),
                        provision.kind(),
                        provision.article(),
                        provision.summary(),
                        List.of("NETWORK_CRITICAL_EQUIPMENT"),
                        provision.sanctions(),
                        provision.tiers(),
                        provision.measures()))
                .toList();
        var firewall = Fixtures.known("o1", 1, Transition.OPENED, "huawei", null, false);
        obligations.save(List.of(firewall));
        member(Fixtures.COMPANY, Confirmation.CONFIRMED);
        member("without-obligations", Confirmation.CONFIRMED);
        var entry = firewall.subject().entry();
        assertThat(entry).startsWith("SCP");
        publish(FINAL.withProvisions(equipment));
        tell();
        assertThat(told()).containsExactly("without-obligations csl-2027/PUBLISHED");
    }

    @Test
    void onlyADayToComeWithinThirtyDaysIsUrgent() {
        assertThat(isUrgent("2027-01-10T08:00:01Z", FINAL)).as("in 50 days").isFalse();
        assertThat(isUrgent("2027-01-30T08:00:01Z", next("2027-01-30T08:00:00Z", "2027-03-01")))
                .as("in 30 days")
                .isTrue();
        assertThat(isUrgent("2027-03-01T08:00:01Z", FINAL)).as("in force today").isFalse();
        assertThat(isUrgent("2027-03-01T08:00:01Z", next("2027-03-01T08:00:00Z", "2027-02-20")))
                .as("in force since last week")
                .isFalse();
        assertThat(isUrgent("2027-01-20T08:00:01Z", draft("2027-01-10T08:00:00Z", "2027-01-20")))
                .as("the last day for comments")
                .isTrue();
        assertThat(isUrgent("2027-01-21T08:00:01Z", draft("2027-01-10T08:00:00Z", "2027-01-20")))
                .as("comments are over")
                .isFalse();
        assertThat(isUrgent("2027-02-10T08:00:01Z", withdrawn(FINAL, "2027-02-10T08:00:00Z")))
                .as("withdrawn shortly before its day")
                .isTrue();
        assertThat(isUrgent("2027-03-10T08:00:01Z", withdrawn(FINAL, "2027-03-10T08:00:00Z")))
                .as("withdrawn while in force")
                .isFalse();
    }

    @Test
    void whoIsToldLateReadsHowThingsAreThen() {
        assertThat(titleOf("2027-01-20T08:00:01Z", next("2027-01-10T08:00:00Z", "2027-01-15")))
                .endsWith("was published and has been in force since 15 January 2027");
        assertThat(titleOf("2027-01-21T08:00:01Z", draft("2027-01-10T08:00:00Z", "2027-01-20")))
                .endsWith("a draft was open for comments until 20 January 2027");
    }

    @Test
    void whatWasSaidOfAVersionIsOutdatedOnceItIsWithdrawn() {
        member("demo", Confirmation.CONFIRMED);
        publish(FINAL);
        tell();
        var outdated = new NoticesOfWithdrawnLaws(() -> new KnownLaws(List.copyOf(known.values())));
        var published = notice();
        assertThat(outdated.contain(published)).isFalse();
        now = Instant.parse("2027-01-20T08:00:01Z");
        publish(withdrawn(FINAL, "2027-01-20T08:00:00Z"));
        tell();
        assertThat(outdated.contain(published)).isTrue();
        assertThat(outdated.contain(notice())).as("that it was withdrawn").isFalse();
    }

    private boolean isUrgent(String time, LawVersion version) {
        return notices(time, version).getLast().urgent();
    }

    private String titleOf(String time, LawVersion version) {
        return notices(time, version).getFirst().title().en();
    }

    private List<TeamNotice> notices(String time, LawVersion version) {
        var today = ChinaCalendar.dayOf(Instant.parse(time));
        publish(version);
        var laws = new KnownLaws(List.copyOf(known.values()));
        return LawNews.of(laws, version, today).stream()
                .map(news -> LawNoticeText.of(news, laws, today))
                .toList();
    }

    @Test
    void aTeamThatCannotBeReachedIsToldOnceItCan() {
        member("demo", Confirmation.UNCONFIRMED);
        publish(FINAL);
        tell();
        assertThat(told()).isEmpty();
        member("demo", Confirmation.CONFIRMED);
        now = now.plusSeconds(86_400);
        tell();
        assertThat(told()).containsExactly("demo csl-2027/PUBLISHED");
    }

    @Test
    void oneCompanyThatFailsDelaysNoOther() {
        member("demo", Confirmation.CONFIRMED);
        member("harbor", Confirmation.CONFIRMED);
        broken = "demo";
        publish(FINAL);
        tell();
        assertThat(told()).containsExactly("harbor csl-2027/PUBLISHED");
        assertThat(alerts.due(now))
                .as("taken up by the sweep of alerts")
                .extracting(AlertId::company)
                .contains("demo");
    }

    private TeamNotice notice() {
        return dispatched.getLast().notices().getFirst();
    }

    private List<String> told() {
        return dispatched.stream()
                .map(alert -> alert.id().company() + " " + alert.cause().id())
                .toList();
    }

    private void publish(LawVersion version) {
        known.put(version.id(), version);
    }

    private void tell() {
        var sealing = Fixtures.sealing(alerts, contacts, this::dispatch, () -> now);
        var notifyTeam = new NotifyTeam(contacts, new StartAlerts(alerts, sealing), () -> now);
        new TellTeamsOfLaw(
                        () -> new KnownLaws(List.copyOf(known.values())),
                        audiences,
                        contacts,
                        obligations,
                        notifyTeam,
                        Fixtures.MEMORY,
                        () -> now)
                .tellDue();
    }

    private void dispatch(List<Alert> together) {
        if (together.stream().anyMatch(alert -> alert.id().company().equals(broken))) {
            throw new IllegalStateException("No messages for " + broken);
        }
        dispatched.addAll(together);
    }

    private void member(String company, Confirmation confirmation) {
        var email = confirmation.name().toLowerCase() + "@" + company + ".example";
        contacts.add(Contact.of(company, ContactDetails.of(null, "Li Na", email, Language.ZH), confirmation, now));
    }

    private void vendorOf(String company) {
        contacts.add(Contact.of(
                company, ContactDetails.of("huawei", "Li", "li@v.example", Language.ZH), Confirmation.CONFIRMED, now));
    }
}
