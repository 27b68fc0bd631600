package io.certwatch.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.contact.ContactOutcome.Added;
import io.certwatch.notification.contact.ContactOutcome.AddressTaken;
import io.certwatch.notification.contact.ContactOutcome.Changed;
import io.certwatch.notification.contact.ContactOutcome.Removed;
import io.certwatch.notification.contact.ContactOutcome.Stale;
import io.certwatch.notification.contact.ContactOutcome.Unchanged;
import io.certwatch.notification.contact.ContactOutcome.Unknown;
import io.certwatch.platform.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditContactsTest {
    private static final ContactDetails JANE = new ContactDetails("acme", "Jane", "jane@acme.example", Language.EN);
    private static final ContactDetails IN_CHINESE =
            new ContactDetails("acme", "Jane", "jane@acme.example", Language.ZH);

    private final List<String> listener = new ArrayList<>();
    private final EditContacts editContacts =
            new EditContacts(new InMemoryContacts(), (_, vendor) -> listener.add(vendor));

    @Test
    void notifiesOfTheNewContactOfAVendor() {
        assertThat(editContacts.add("demo", JANE)).isInstanceOf(Added.class);
        assertThat(listener).containsExactly("acme");
    }

    @Test
    void returnsTheExistingContactForTheSameAddress() {
        var jane = added(JANE);
        assertThat(editContacts.add("demo", JANE)).isEqualTo(new Unchanged(jane));
        assertThat(editContacts.add("demo", IN_CHINESE)).isEqualTo(new Changed(jane.with(IN_CHINESE)));
    }

    @Test
    void changesOnlyTheVersionTheCallerRead() {
        var jane = added(JANE);
        assertThat(editContacts.change("demo", jane.id(), IN_CHINESE, 1L)).isInstanceOf(Changed.class);
        assertThat(editContacts.change("demo", jane.id(), JANE, 1L)).isInstanceOf(Stale.class);
        assertThat(editContacts.remove("demo", jane.id(), 1L)).isInstanceOf(Stale.class);
        assertThat(editContacts.remove("demo", jane.id(), 2L)).isInstanceOf(Removed.class);
    }

    @Test
    void rejectsAnAddressOfAnotherContactOfTheVendor() {
        var jane = added(JANE);
        var wang = added(new ContactDetails("acme", "Wang", "wang@acme.example", Language.ZH));
        assertThat(editContacts.change("demo", wang.id(), JANE, null)).isEqualTo(new AddressTaken(jane));
    }

    @Test
    void findsNoContactOfAnotherCompany() {
        var jane = added(JANE);
        assertThat(editContacts.change("other", jane.id(), IN_CHINESE, null)).isInstanceOf(Unknown.class);
        assertThat(editContacts.remove("other", jane.id(), null)).isInstanceOf(Unknown.class);
    }

    private Contact added(ContactDetails details) {
        return ((Added) editContacts.add("demo", details)).contact();
    }
}
