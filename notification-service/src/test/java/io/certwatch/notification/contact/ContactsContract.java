package io.certwatch.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.contact.Contacts.ContactCounts;
import io.certwatch.notification.vocabulary.Severity;
import io.certwatch.platform.text.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests that every {@link Contacts} implementation must pass. */
public abstract class ContactsContract {
    private static final ContactDetails JANE = ContactDetails.of("acme", "Jane", "Jane@acme.example", Language.EN);
    private static final ContactDetails WANG = ContactDetails.of("acme", "王小明", "wang@acme.example", Language.ZH);

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    protected abstract Contacts contacts();

    @Test
    void findsAnAddedContact() {
        var jane = vouched("demo", JANE);
        assertThat(contacts().add(jane)).isTrue();
        assertThat(contacts().find("demo", jane.id())).contains(jane);
        assertThat(contacts().of("demo", "acme")).containsExactly(jane);
    }

    @Test
    void storesAnAddressOfAVendorOnceIgnoringCase() {
        var contacts = contacts();
        contacts.add(vouched("demo", JANE));
        var again = vouched("demo", ContactDetails.of("acme", "J.", "jane@ACME.example", Language.ZH));
        assertThat(contacts.add(again)).isFalse();
        assertThat(contacts.sameAddress(again)).map(Contact::details).contains(JANE);
    }

    @Test
    void distinguishesVendorsOfAnyName() {
        var contacts = contacts();
        contacts.add(vouched("demo", ContactDetails.of("a", "Jane", "b/c@x.example", Language.EN)));
        var other = vouched("demo", ContactDetails.of("a/b", "Wang", "c@x.example", Language.ZH));
        assertThat(contacts.sameAddress(other)).isEmpty();
        assertThat(contacts.add(other)).isTrue();
    }

    @Test
    void separatesTheContactsOfCompanies() {
        var contacts = contacts();
        var jane = vouched("demo", JANE);
        contacts.add(jane);
        assertThat(contacts.add(vouched("other", JANE))).isTrue();
        assertThat(contacts.find("other", jane.id())).isEmpty();
        assertThat(contacts.of("other", "acme")).hasSize(1).doesNotContain(jane);
        assertThat(contacts.page("demo", null, 10, null)).containsExactly(jane);
    }

    @Test
    void replacesOnlyTheVersionThatWasRead() {
        var contacts = contacts();
        var jane = vouched("demo", JANE);
        contacts.add(jane);
        assertThat(contacts.replace(jane.with(WANG, Confirmation.VOUCHED, NOW))).isTrue();
        assertThat(contacts.replace(jane.with(JANE, Confirmation.VOUCHED, NOW))).isFalse();
        assertThat(contacts.find("demo", jane.id())).map(Contact::details).contains(WANG);
    }

    @Test
    void rejectsAChangeToATakenAddress() {
        var contacts = contacts();
        var jane = vouched("demo", JANE);
        contacts.add(jane);
        contacts.add(vouched("demo", WANG));
        assertThat(contacts.replace(jane.with(WANG, Confirmation.VOUCHED, NOW))).isFalse();
    }

    @Test
    void removesOnlyTheVersionThatWasRead() {
        var contacts = contacts();
        var jane = vouched("demo", JANE);
        contacts.add(jane);
        assertThat(contacts.remove(jane.with(WANG, Confirmation.VOUCHED, NOW))).isFalse();
        assertThat(contacts.remove(jane)).isTrue();
        assertThat(contacts.find("demo", jane.id())).isEmpty();
    }

    @Test
    void pagesThroughAllContactsOnce() {
        var contacts = contacts();
        for (var i = 0; i < 5; i++) {
            contacts.add(vouched("demo", ContactDetails.of("v" + i % 2, "N", i + "@x.example", Language.EN)));
        }
        var first = contacts.page("demo", null, 3, null);
        var second = contacts.page("demo", null, 3, first.getLast().id());
        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(contacts.page("demo", "v0", 10, null)).hasSize(3);
    }

    @Test
    void keepsEverythingThatIsKnownOfAContact() {
        var details = new ContactDetails(
                null,
                "Li Na",
                "li.na@acme.example",
                Language.ZH,
                ZoneId.of("Europe/Berlin"),
                "Export compliance",
                new Interests(List.of("CNE-01", "SCP-02"), Set.of(Severity.SOON, Severity.OVERDUE)),
                Frequency.WEEKLY);
        var contact = Contact.of("demo", details, Confirmation.UNCONFIRMED, NOW)
                .with(new Suppression(Suppression.Reason.BOUNCED, NOW.plusSeconds(60), "550 no such mailbox"));
        contacts().add(contact);
        assertThat(contacts().find("demo", contact.id())).contains(contact);
    }

    @Test
    void tellsTheTeamFromTheContactsOfVendors() {
        var contacts = contacts();
        var member = vouched("demo", ContactDetails.of(null, "Jane", "jane@demo.example", Language.EN));
        contacts.add(member);
        contacts.add(vouched("demo", JANE));
        contacts.add(vouched("other", ContactDetails.of(null, "Jane", "jane@demo.example", Language.EN)));
        assertThat(contacts.team("demo")).containsExactly(member);
        contacts.add(vouched("vendors-only", JANE));
        assertThat(contacts.companiesWithTeam()).containsExactlyInAnyOrder("demo", "other");
        assertThat(contacts.of("demo", "acme")).doesNotContain(member);
        assertThat(contacts.add(vouched("demo", member.details()))).isFalse();
    }

    @Test
    void visitsThoseThatAwaitTheirConfirmationSinceATime() {
        var contacts = contacts();
        var first = awaiting("first@x.example", NOW);
        var second = awaiting("second@x.example", NOW.plusSeconds(60));
        contacts.add(first);
        contacts.add(second);
        contacts.add(vouched("demo", JANE));
        contacts.add(awaiting("third@x.example", NOW).with(new Suppression(Suppression.Reason.BOUNCED, NOW, null)));
        assertThat(visited(contacts, NOW.minusSeconds(1), NOW.plusSeconds(60)))
                .containsExactlyInAnyOrder(first, second);
        assertThat(visited(contacts, NOW, NOW.plusSeconds(60))).containsExactly(second);
        assertThat(visited(contacts, NOW.minusSeconds(1), NOW)).containsExactly(first);
    }

    private static List<Contact> visited(Contacts contacts, Instant after, Instant until) {
        var visited = new ArrayList<Contact>();
        contacts.forEachAwaiting(after, until, visited::add);
        return visited;
    }

    private static Contact awaiting(String email, Instant since) {
        return Contact.of("demo", ContactDetails.of("acme", "N", email, Language.EN), Confirmation.UNCONFIRMED, since);
    }

    @Test
    void countsByStatusAndTellsWhichVendorsCanBeReached() {
        var contacts = contacts();
        contacts.add(vouched("demo", JANE));
        contacts.add(vouched("demo", WANG).with(new Suppression(Suppression.Reason.BOUNCED, NOW, null)));
        contacts.add(awaiting("n@x.example", NOW));
        contacts.add(vouched("demo", ContactDetails.of("zte", "N", "n@zte.example", Language.ZH))
                .with(new Suppression(Suppression.Reason.UNSUBSCRIBED, NOW, null)));
        contacts.add(vouched("demo", ContactDetails.of(null, "N", "n@demo.example", Language.ZH)));
        contacts.add(vouched("other", ContactDetails.of("other", "N", "n@other.example", Language.ZH)));
        assertThat(contacts.counts("demo"))
                .isEqualTo(new ContactCounts(
                        Map.of(
                                ContactStatus.VOUCHED, 2L,
                                ContactStatus.BOUNCED, 1L,
                                ContactStatus.UNCONFIRMED, 1L,
                                ContactStatus.UNSUBSCRIBED, 1L),
                        List.of("acme"),
                        List.of("zte")));
    }

    private static Contact vouched(String company, ContactDetails details) {
        return Contact.of(company, details, Confirmation.VOUCHED, NOW);
    }
}
