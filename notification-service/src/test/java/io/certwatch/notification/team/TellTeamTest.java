package io.certwatch.notification.team;

import static io.certwatch.notification.alert.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertContent;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.sealing.SealAlerts;
import io.certwatch.notification.sealing.StartAlerts;
import io.certwatch.notification.teamitem.InMemoryTeamItems;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.teamitem.TeamItem.Kind;
import io.certwatch.notification.teamitem.TeamItems;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From items on a team's list to messages to the team. */
class TellTeamTest {
    private static final Duration COLLECT = Duration.ofMinutes(5);

    private Instant now = NOON;
    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final InMemoryTeamItems items = new InMemoryTeamItems();
    private final List<Alert> dispatched = new ArrayList<>();
    private String broken;

    @Test
    void itemsOfAFewMinutesAreOneMessage() {
        member("demo", Confirmation.CONFIRMED);
        var first = open("demo", "huawei", now);
        now = NOON.plusSeconds(240);
        var second = open("demo", "zte", now);
        tell();
        assertThat(dispatched).as("more may come").isEmpty();

        now = NOON.plus(COLLECT);
        tell();
        tell();

        assertThat(dispatched).hasSize(1);
        assertThat(dispatched.getFirst().content()).isEqualTo(new AlertContent.TeamNews(List.of(first, second)));
        assertThat(dispatched.getFirst().recipients())
                .extracting(Recipient::name)
                .containsExactly("Li Na");
    }

    @Test
    void aLaterItemIsAnotherMessage() {
        member("demo", Confirmation.CONFIRMED);
        open("demo", "huawei", now);
        now = NOON.plus(COLLECT);
        tell();
        var later = open("demo", "zte", now);
        now = now.plus(COLLECT);
        tell();

        assertThat(dispatched).hasSize(2);
        assertThat(dispatched.getLast().content()).isEqualTo(new AlertContent.TeamNews(List.of(later)));
    }

    @Test
    void itemsWaitUntilTheTeamHasAContactThatCanBeReached() {
        open("demo", "huawei", now);
        now = NOON.plus(COLLECT);
        member("demo", Confirmation.UNCONFIRMED);
        member("harbor", Confirmation.CONFIRMED);
        tell();
        assertThat(dispatched).isEmpty();

        member("demo", Confirmation.VOUCHED);
        tell();
        assertThat(dispatched).hasSize(1);
    }

    @Test
    void afterACrashBeforeTheItemsWereMarkedNobodyIsToldTwice() {
        member("demo", Confirmation.CONFIRMED);
        open("demo", "huawei", now);
        now = NOON.plus(COLLECT);
        telling(new CrashingItems(items)).tellDue();
        var later = open("demo", "zte", now);
        tell();

        assertThat(dispatched)
                .extracting(Alert::id)
                .containsOnly(dispatched.getFirst().id());
        assertThat(items.toTell("demo", 10)).containsExactly(later);
    }

    @Test
    void oneTeamThatCannotBeToldDelaysNoOther() {
        for (var company : List.of("demo", "harbor", "zenith")) {
            member(company, Confirmation.CONFIRMED);
            open(company, "huawei", now);
        }
        now = NOON.plus(COLLECT);
        broken = items.companiesToTell(now).getFirst();
        tell();
        assertThat(dispatched).hasSize(2);
        broken = null;
        sealing().sealDue();
        assertThat(dispatched).hasSize(3);
    }

    private void dispatch(List<Alert> together) {
        if (together.stream().anyMatch(alert -> alert.id().company().equals(broken))) {
            throw new IllegalStateException("No messages for " + broken);
        }
        dispatched.addAll(together);
    }

    private void tell() {
        telling(items).tellDue();
    }

    private TellTeam telling(TeamItems from) {
        return new TellTeam(from, contacts, alerts, new StartAlerts(alerts, sealing()), COLLECT, () -> now);
    }

    private SealAlerts sealing() {
        return Fixtures.sealing(alerts, contacts, this::dispatch, () -> now);
    }

    private TeamItem open(String company, String vendor, Instant since) {
        var item = new TeamItem(company, Kind.NO_CONTACT, vendor, vendor, Map.of(TeamItem.PRODUCTS, "3"), since);
        items.open(item);
        return item;
    }

    private void member(String company, Confirmation confirmation) {
        var email = confirmation.name().toLowerCase() + "@" + company + ".example";
        contacts.add(Contact.of(company, ContactDetails.of(null, "Li Na", email, Language.ZH), confirmation, NOON));
    }

    /** Loses what is marked. */
    private record CrashingItems(InMemoryTeamItems items) implements TeamItems {
        @Override
        public boolean put(TeamItem item) {
            return items.put(item);
        }

        @Override
        public boolean remove(String company, Kind kind, String subject) {
            return items.remove(company, kind, subject);
        }

        @Override
        public List<TeamItem> ofKind(Kind kind, int limit, TeamItem after) {
            return items.ofKind(kind, limit, after);
        }

        @Override
        public List<NotifiedItem> page(String company, Kind kind, int limit, ItemPosition after) {
            return items.page(company, kind, limit, after);
        }

        @Override
        public Map<Kind, Long> counts(String company) {
            return items.counts(company);
        }

        @Override
        public List<String> companiesToTell(Instant before) {
            return items.companiesToTell(before);
        }

        @Override
        public List<TeamItem> toTell(String company, int limit) {
            return items.toTell(company, limit);
        }

        @Override
        public void markTold(Collection<TeamItem> told, Instant at) {}
    }
}
