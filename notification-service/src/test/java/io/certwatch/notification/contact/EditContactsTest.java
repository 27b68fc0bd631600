package io.certwatch.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.company.CompanySettings;
import io.certwatch.notification.company.InMemoryCompaniesSettings;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Added;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.AddressTaken;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Changed;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Removed;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Stale;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Unchanged;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Unknown;
import io.certwatch.platform.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EditContactsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final ContactDetails JANE = ContactDetails.of("acme", "Jane", "jane@acme.example", Language.EN);
    private static final ContactDetails IN_CHINESE =
            ContactDetails.of("acme", "Jane", "jane@acme.example", Language.ZH);
    private static final ContactDetails ELSEWHERE =
            ContactDetails.of("acme", "Jane", "jane@other.example", Language.EN);

    private final List<String> listener = new ArrayList<>();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final InMemoryCompaniesSettings companies = new InMemoryCompaniesSettings();
    private final EditContacts editContacts =
            new EditContacts(contacts, companies, (_, vendor) -> listener.add(vendor), () -> NOW);

    @Test
    void notifiesOfTheNewContactOfAVendor() {
        assertThat(editContacts.add("demo", JANE, true)).isInstanceOf(Added.class);
        assertThat(listener).containsExactly("acme");
    }

    @Test
    void returnsTheExistingContactForTheSameAddress() {
        var jane = added(JANE);
        assertThat(editContacts.add("demo", JANE, true)).isEqualTo(new Unchanged(jane));
        assertThat(editContacts.add("demo", IN_CHINESE, true))
                .isEqualTo(new Changed(jane.with(IN_CHINESE, Confirmation.VOUCHED, NOW)));
    }

    @Test
    void changesOnlyTheVersionTheCallerRead() {
        var jane = added(JANE);
        assertThat(editContacts.change("demo", jane.id(), IN_CHINESE, null, 1L)).isInstanceOf(Changed.class);
        assertThat(editContacts.change("demo", jane.id(), JANE, null, 1L)).isInstanceOf(Stale.class);
        assertThat(editContacts.remove("demo", jane.id(), 1L)).isInstanceOf(Stale.class);
        assertThat(editContacts.remove("demo", jane.id(), 2L)).isInstanceOf(Removed.class);
    }

    @Test
    void rejectsAnAddressOfAnotherContactOfTheVendor() {
        var jane = added(JANE);
        var wang = added(ContactDetails.of("acme", "Wang", "wang@acme.example", Language.ZH));
        assertThat(editContacts.change("demo", wang.id(), JANE, null, null)).isEqualTo(new AddressTaken(jane));
    }

    @Test
    void findsNoContactOfAnotherCompany() {
        var jane = added(JANE);
        assertThat(editContacts.change("other", jane.id(), IN_CHINESE, null, null))
                .isInstanceOf(Unknown.class);
        assertThat(editContacts.remove("other", jane.id(), null)).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"true,, VOUCHED", "false,, UNCONFIRMED", "false, true, VOUCHED", "true, false, UNCONFIRMED"})
    void vouchesAsTheRequestSaysElseAsTheCompanyHasSet(boolean ofCompany, Boolean ofRequest, Confirmation expected) {
        companies.save(settings(ofCompany));
        var added = (Added) editContacts.add("demo", JANE, ofRequest);
        assertThat(added.contact().confirmation()).isEqualTo(expected);
        assertThat(added.contact().isReachable()).isEqualTo(expected == Confirmation.VOUCHED);
        assertThat(listener).hasSize(expected == Confirmation.VOUCHED ? 1 : 0);
    }

    @Test
    void vouchesForAContactThatWaitsForItsConfirmation() {
        editContacts.add("demo", JANE, false);
        var kept = (Changed) editContacts.add("demo", JANE, true);
        assertThat(kept.contact().confirmation()).isEqualTo(Confirmation.VOUCHED);
        assertThat(editContacts.add("demo", JANE, false)).isEqualTo(new Unchanged(kept.contact()));
    }

    @Test
    void vouchingIsNotLostInAnotherChangeOfTheSameRequest() {
        editContacts.add("demo", JANE, false);
        var changed = (Changed) editContacts.add("demo", IN_CHINESE, true);
        assertThat(changed.contact().confirmation()).isEqualTo(Confirmation.VOUCHED);
        assertThat(changed.contact().details()).isEqualTo(IN_CHINESE);
        assertThat(contacts.find("demo", changed.contact().id())).contains(changed.contact());
        assertThat(listener).containsExactly("acme");
    }

    @Test
    void takesTheConfirmationFromAnotherAddressOnly() {
        var jane = added(JANE);
        var renamed = (Changed) editContacts.change("demo", jane.id(), IN_CHINESE, false, null);
        assertThat(renamed.contact().confirmation()).isEqualTo(Confirmation.VOUCHED);
        var moved = (Changed) editContacts.change("demo", jane.id(), ELSEWHERE, false, null);
        assertThat(moved.contact().confirmation()).isEqualTo(Confirmation.UNCONFIRMED);
    }

    @Test
    void anotherAddressEndsABounce() {
        var jane = suppressed(Suppression.Reason.BOUNCED);
        var moved = (Changed) editContacts.change("demo", jane.id(), ELSEWHERE, true, null);
        assertThat(moved.contact().isReachable()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLAINED", "UNSUBSCRIBED"})
    void nobodyVouchesForTheOtherAddressOfSomebodyWhoWantsNoMessages(Suppression.Reason reason) {
        var jane = suppressed(reason);
        var moved = (Changed) editContacts.change("demo", jane.id(), ELSEWHERE, true, null);
        assertThat(moved.contact().confirmation()).isEqualTo(Confirmation.UNCONFIRMED);
        assertThat(moved.contact().suppression()).isNull();
    }

    @Test
    void tellsNobodyOfAContactThatIsSuppressed() {
        var jane = suppressed(Suppression.Reason.UNSUBSCRIBED);
        listener.clear();
        editContacts.change("demo", jane.id(), IN_CHINESE, true, null);
        assertThat(listener).isEmpty();
    }

    private Contact suppressed(Suppression.Reason reason) {
        var jane = added(JANE);
        new SuppressContacts(contacts, List.of())
                .suppress("demo", jane.id(), JANE.email(), new Suppression(reason, NOW, null));
        return jane;
    }

    private Contact added(ContactDetails details) {
        return ((Added) editContacts.add("demo", details, true)).contact();
    }

    private static CompanySettings settings(boolean vouches) {
        return new CompanySettings("demo", null, null, null, vouches, List.of(), false, 1);
    }
}
