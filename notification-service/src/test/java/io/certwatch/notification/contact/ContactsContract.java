package io.certwatch.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.text.Language;
import org.junit.jupiter.api.Test;

/** Tests that every {@link Contacts} implementation must pass. */
public abstract class ContactsContract {
    private static final ContactDetails JANE = new ContactDetails("acme", "Jane", "Jane@acme.example", Language.EN);
    private static final ContactDetails WANG = new ContactDetails("acme", "王小明", "wang@acme.example", Language.ZH);

    protected abstract Contacts contacts();

    @Test
    void findsAnAddedContact() {
        var jane = Contact.of("demo", JANE);
        assertThat(contacts().add(jane)).isTrue();
        assertThat(contacts().find("demo", jane.id())).contains(jane);
        assertThat(contacts().of("demo", "acme")).containsExactly(jane);
    }

    @Test
    void storesAnAddressOfAVendorOnceIgnoringCase() {
        var contacts = contacts();
        contacts.add(Contact.of("demo", JANE));
        var again = Contact.of("demo", new ContactDetails("acme", "J.", "jane@ACME.example", Language.ZH));
        assertThat(contacts.add(again)).isFalse();
        assertThat(contacts.sameAddress(again)).map(Contact::details).contains(JANE);
    }

    @Test
    void distinguishesVendorsOfAnyName() {
        var contacts = contacts();
        contacts.add(Contact.of("demo", new ContactDetails("a", "Jane", "b/c@x.example", Language.EN)));
        var other = Contact.of("demo", new ContactDetails("a/b", "Wang", "c@x.example", Language.ZH));
        assertThat(contacts.sameAddress(other)).isEmpty();
        assertThat(contacts.add(other)).isTrue();
    }

    @Test
    void separatesTheContactsOfCompanies() {
        var contacts = contacts();
        var jane = Contact.of("demo", JANE);
        contacts.add(jane);
        assertThat(contacts.add(Contact.of("other", JANE))).isTrue();
        assertThat(contacts.find("other", jane.id())).isEmpty();
        assertThat(contacts.of("other", "acme")).hasSize(1).doesNotContain(jane);
        assertThat(contacts.page("demo", null, 10, null)).containsExactly(jane);
    }

    @Test
    void replacesOnlyTheVersionThatWasRead() {
        var contacts = contacts();
        var jane = Contact.of("demo", JANE);
        contacts.add(jane);
        assertThat(contacts.replace(jane.with(WANG))).isTrue();
        assertThat(contacts.replace(jane.with(JANE))).isFalse();
        assertThat(contacts.find("demo", jane.id())).map(Contact::details).contains(WANG);
    }

    @Test
    void rejectsAChangeToATakenAddress() {
        var contacts = contacts();
        var jane = Contact.of("demo", JANE);
        contacts.add(jane);
        contacts.add(Contact.of("demo", WANG));
        assertThat(contacts.replace(jane.with(WANG))).isFalse();
    }

    @Test
    void removesOnlyTheVersionThatWasRead() {
        var contacts = contacts();
        var jane = Contact.of("demo", JANE);
        contacts.add(jane);
        assertThat(contacts.remove(jane.with(WANG))).isFalse();
        assertThat(contacts.remove(jane)).isTrue();
        assertThat(contacts.find("demo", jane.id())).isEmpty();
    }

    @Test
    void pagesThroughAllContactsOnce() {
        var contacts = contacts();
        for (var i = 0; i < 5; i++) {
            contacts.add(Contact.of("demo", new ContactDetails("v" + i % 2, "N", i + "@x.example", Language.EN)));
        }
        var first = contacts.page("demo", null, 3, null);
        var second = contacts.page("demo", null, 3, first.getLast().id());
        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(contacts.page("demo", "v0", 10, null)).hasSize(3);
    }
}
