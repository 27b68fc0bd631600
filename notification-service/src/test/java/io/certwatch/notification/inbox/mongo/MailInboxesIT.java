package io.certwatch.notification.inbox.mongo;

import static io.certwatch.notification.alert.Fixtures.change;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.withNews;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.Databases;
import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.InMemoryObligations;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.checklist.DueItem;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.digest.DigestTimes;
import io.certwatch.notification.inbox.ChooseInbox;
import io.certwatch.notification.inbox.CollectInboxItems;
import io.certwatch.notification.inbox.InboxChoices;
import io.certwatch.notification.inbox.InboxChoices.Way;
import io.certwatch.notification.inbox.InboxItem.Kind;
import io.certwatch.notification.inbox.InboxNotices;
import io.certwatch.notification.inbox.InboxReader;
import io.certwatch.notification.inbox.MailInboxes;
import io.certwatch.notification.naming.PartyName;
import io.certwatch.notification.naming.PartyNames;
import io.certwatch.notification.timing.TestClock;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a person is mailed what is in the inbox. */
class MailInboxesIT {

    private static final String COMPANY = "demo";

    /** 10:00 in China. */
    private static final Instant TEN = Instant.parse("2026-12-01T02:00:00Z");

    private final TestClock clock = new TestClock(TEN);
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final List<Alert> started = new ArrayList<>();
    private final Contact contact = Contact.of(
            COMPANY, ContactDetails.of(null, "Li Na", "li.na@team.example", Language.EN), Confirmation.CONFIRMED, TEN);
    private final MongoInboxItems items;
    private final InMemoryObligations obligations = new InMemoryObligations();
    private final CollectInboxItems collect;
    private final ChooseInbox choose;
    private final MailInboxes mails;

    MailInboxesIT() {
        var database = Databases.fresh();
        var people = new MongoInboxPeople(database);
        items = new MongoInboxItems(database);
        collect = new CollectInboxItems(items, Duration.ofDays(90), clock);
        choose = new ChooseInbox(people, contacts, clock);
        mails = new MailInboxes(
                items,
                people,
                contacts,
                obligations,
                new InboxNotices(new NoNames()),
                started::add,
                new DigestTimes(LocalTime.of(8, 0)),
                Duration.ofMinutes(5),
                Fixtures.MEMORY,
                clock);
    }

    @BeforeEach
    void join() {
        contacts.add(contact);
    }

    @Test
    void whatSomeMinutesBringIsOneMail() {
        choose(Way.MAIL);
        happens("plan");
        clock.forward(Duration.ofMinutes(1));
        happens("clause");
        mails.mailDue();
        assertThat(started).isEmpty();

        clock.forward(Duration.ofMinutes(6));
        mails.mailDue();
        mails.mailDue();
        assertThat(told()).containsExactly("clause, plan");
        assertThat(started.getFirst().cause().onlyContact()).contains(contact.id());
    }

    @Test
    void leavesOutWhatIsNoLongerSo() {
        choose(Way.MAIL);
        var lapsed = new BilingualText("证书C-9已被暂停", "C-9 is suspended");
        collect.onObligations(List.of(
                change(Transition.REOPENED, withNews(line("valid again"), News.REOPENED, lapsed)),
                change(Transition.OPENED, line("open"))));
        known("valid again", Transition.SATISFIED);
        known("open", Transition.OPENED);
        clock.forward(Duration.ofMinutes(6));
        mails.mailDue();
        assertThat(started).hasSize(1);
        assertThat(started.getFirst().notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.title().en()).startsWith("New obligation"));
    }

    private void known(String obligation, Transition transition) {
        obligations.save(List.of(Fixtures.known(obligation, 2, transition, null, null, false)));
    }

    @Test
    void aDigestIsSentInTheMorningOnce() {
        choose(Way.DIGEST);
        happens("plan");
        clock.forward(Duration.ofHours(10));
        happens("clause");
        mails.mailDue();
        assertThat(started).isEmpty();

        clock.forward(Duration.ofHours(12).plusMinutes(5));
        mails.mailDue();
        mails.mailDue();
        assertThat(told()).containsExactly("clause, plan");
        clock.forward(Duration.ofDays(1));
        mails.mailDue();
        assertThat(told()).as("nothing happened since").hasSize(1);
    }

    @Test
    void whatHappenedBeforeIsInNoMail() {
        happens("plan");
        clock.forward(Duration.ofMinutes(1));
        choose(Way.MAIL);
        clock.forward(Duration.ofHours(1));
        mails.mailDue();
        assertThat(started).isEmpty();
    }

    @Test
    void whileTheContactCannotBeReachedItWaits() {
        choose(Way.MAIL);
        contacts.remove(contact);
        happens("plan");
        clock.forward(Duration.ofHours(1));
        mails.mailDue();
        assertThat(started).isEmpty();

        contacts.add(contact);
        mails.mailDue();
        assertThat(told()).containsExactly("plan");
    }

    @Test
    void keepsTheNewestOfEachCompany() {
        for (var name : List.of("first", "second", "third")) {
            happens(name);
            clock.forward(Duration.ofSeconds(1));
        }
        items.keepNewest(2);
        var reader = new InboxReader(COMPANY, "li.na", Set.of(), Set.of(Kind.values()));
        assertThat(items.page(reader, 10, null))
                .extracting(item -> item.facts().get("nameEn"))
                .containsExactly("third", "second");
        items.removeBefore(clock.instant().minusSeconds(1));
        assertThat(items.page(reader, 10, null)).hasSize(1);
    }

    private void choose(Way way) {
        var choices = new InboxChoices(
                COMPANY, "li.na", "Li Na", Map.of(Kind.CHECKLIST, way, Kind.REQUIRED, way), contact.id(), 1);
        assertThat(choose.save(choices)).isEqualTo(ChooseInbox.Result.SAVED);
        clock.forward(Duration.ofSeconds(1));
    }

    private void happens(String what) {
        collect.onDueItems(List.of(new DueItem(
                what,
                COMPANY,
                what,
                DueItem.Category.MAPPING,
                new BilingualText("", what),
                new DueItem.About(DueItem.About.Kind.COMPANY, COMPANY),
                null,
                LocalDate.parse("2026-12-20"),
                DueItem.Occasion.DUE,
                false,
                false,
                null,
                TEN)));
    }

    /** The names of what each mail tells, the newest first. */
    private List<String> told() {
        return started.stream()
                .map(alert -> String.join(
                        ", ",
                        alert.notices().stream()
                                .map(notice -> notice.title().en().replaceAll(".*: ", ""))
                                .toList()))
                .toList();
    }

    private static final class NoNames implements PartyNames {

        @Override
        public Optional<PartyName> find(String company, String vendor) {
            return Optional.empty();
        }

        @Override
        public void keep(PartyName name) {
            throw new UnsupportedOperationException();
        }
    }
}
