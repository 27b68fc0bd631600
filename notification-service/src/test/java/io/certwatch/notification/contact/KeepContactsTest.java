package io.certwatch.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.contact.Keeping.Added;
import io.certwatch.notification.contact.Keeping.AddressTaken;
import io.certwatch.notification.contact.Keeping.Changed;
import io.certwatch.notification.contact.Keeping.Removed;
import io.certwatch.notification.contact.Keeping.Stale;
import io.certwatch.notification.contact.Keeping.Unchanged;
import io.certwatch.notification.contact.Keeping.Unknown;
import io.certwatch.platform.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepContactsTest {
    private static final ContactDetails JANE = new ContactDetails("acme", "Jane", "jane@acme.example", Language.EN);
    private static final ContactDetails IN_CHINESE =
            new ContactDetails("acme", "Jane", "jane@acme.example", Language.ZH);

    private final List<String> reachable = new ArrayList<>();
    private final KeepContacts keepContacts =
            new KeepContacts(new InMemoryContacts(), (_, vendor) -> reachable.add(vendor));

    @Test
    void notifiesOfTheNewContactOfAVendor() {
        assertThat(keepContacts.keep("demo", JANE)).isInstanceOf(Added.class);
        assertThat(reachable).containsExactly("acme");
    }

    @Test
    void returnsTheExistingContactForTheSameAddress() {
        var jane = added(JANE);
        assertThat(keepContacts.keep("demo", JANE)).isEqualTo(new Unchanged(jane));
        assertThat(keepContacts.keep("demo", IN_CHINESE)).isEqualTo(new Changed(jane.with(IN_CHINESE)));
    }

    @Test
    void changesOnlyTheVersionTheCallerRead() {
        var jane = added(JANE);
        assertThat(keepContacts.change("demo", jane.id(), IN_CHINESE, 1L)).isInstanceOf(Changed.class);
        assertThat(keepContacts.change("demo", jane.id(), JANE, 1L)).isInstanceOf(Stale.class);
        assertThat(keepContacts.remove("demo", jane.id(), 1L)).isInstanceOf(Stale.class);
        assertThat(keepContacts.remove("demo", jane.id(), 2L)).isInstanceOf(Removed.class);
    }

    @Test
    void rejectsAnAddressOfAnotherContactOfTheVendor() {
        var jane = added(JANE);
        var wang = added(new ContactDetails("acme", "Wang", "wang@acme.example", Language.ZH));
        assertThat(keepContacts.change("demo", wang.id(), JANE, null)).isEqualTo(new AddressTaken(jane));
    }

    @Test
    void findsNoContactOfAnotherCompany() {
        var jane = added(JANE);
        assertThat(keepContacts.change("other", jane.id(), IN_CHINESE, null)).isInstanceOf(Unknown.class);
        assertThat(keepContacts.remove("other", jane.id(), null)).isInstanceOf(Unknown.class);
    }

    private Contact added(ContactDetails details) {
        return ((Added) keepContacts.keep("demo", details)).contact();
    }
}
