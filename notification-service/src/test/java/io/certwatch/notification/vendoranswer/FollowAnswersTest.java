package io.certwatch.notification.vendoranswer;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.company.CompanySettings;
import io.certwatch.notification.company.InMemoryCompaniesSettings;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactListener;
import io.certwatch.notification.contact.EditContacts;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.contact.SuppressContacts;
import io.certwatch.notification.contact.Suppression;
import io.certwatch.notification.vendoranswer.Invitations.Namer;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowAnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private final List<Optional<Namer>> namers = new ArrayList<>();
    private final InMemoryInvitations invitations = new InMemoryInvitations();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final InMemoryCompaniesSettings companies = new InMemoryCompaniesSettings();
    private final InMemoryDecisions decisions = new InMemoryDecisions();
    private final EditContacts editContacts = new EditContacts(
            contacts,
            companies,
            new ContactListener() {
                @Override
                public void contactAdded(String company, String vendor) {}

                @Override
                public void confirmationMissing(Contact contact) {
                    asked.add(contact.details().email());
                    namers.add(invitations.namer("demo", "acme", "li.na@acme.example"));
                }
            },
            () -> NOW);
    private final FollowAnswers followAnswers =
            new FollowAnswers(decisions, invitations, contacts, editContacts, () -> NOW);

    private static AnswerNews passedOn(String vendor, String email, Instant at) {
        return new AnswerNews(null, new PassedOn("demo", vendor, "c-1", "Li Na", email, Language.EN, at));
    }

    private static AnswerNews decided(Instant at) {
        return new AnswerNews(
                new VendorDecision(
                        "demo",
                        "o-1",
                        "c-1",
                        "FW-1",
                        new BilingualText("防火墙", "Firewall"),
                        VendorDecision.Answer.NOT_OURS,
                        false,
                        "your order of May names it",
                        at),
                null);
    }

    @Test
    void asksAColleagueToConfirmOnceAndVouchesForNobody() {
        companies.save(CompanySettings.unset("demo", true));

        followAnswers.on(List.of(passedOn("acme", "Li.Na@acme.example", NOW)));
        followAnswers.on(List.of(passedOn("acme", "li.na@acme.example", NOW)));

        assertThat(contacts.of("demo", "acme")).singleElement().satisfies(contact -> {
            assertThat(contact.isReachable()).isFalse();
            assertThat(contact.awaitsConfirmation()).isTrue();
            assertThat(contact.details().name()).isEqualTo("Li Na");
        });
        assertThat(asked).containsExactly("Li.Na@acme.example");
    }

    @Test
    void knowsWhoNamedAColleagueWhenTheColleagueIsAsked() {
        followAnswers.on(List.of(passedOn("acme", "Li.Na@acme.example", NOW)));

        assertThat(namers).containsExactly(Optional.of(new Namer("c-1")));
    }

    @Test
    void asksNobodyWhoObjectedWhateverTheVendor() {
        followAnswers.on(List.of(passedOn("acme", "li.na@acme.example", NOW)));
        var known = contacts.of("demo", "acme").getFirst();
        new SuppressContacts(contacts, List.of())
                .suppress(
                        "demo",
                        known.id(),
                        "li.na@acme.example",
                        new Suppression(Suppression.Reason.UNSUBSCRIBED, NOW, null));

        followAnswers.on(List.of(passedOn("other", "li.na@acme.example", NOW)));

        assertThat(contacts.of("demo", "other")).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    void asksAFewColleaguesOfAVendorInADay() {
        for (int i = 0; i < 8; i++) {
            followAnswers.on(List.of(passedOn("acme", "c" + i + "@acme.example", NOW)));
        }
        followAnswers.on(List.of(passedOn("other", "c@other.example", NOW)));

        assertThat(contacts.of("demo", "acme")).hasSize(5);
        assertThat(contacts.of("demo", "other")).hasSize(1);
    }

    @Test
    void leavesOutWhatIsNoAddressOrTooOld() {
        followAnswers.on(List.of(
                passedOn("acme", "nobody", NOW),
                passedOn("acme", "a@b.invalid", NOW),
                passedOn("acme", "old@acme.example", NOW.minus(Duration.ofDays(8)))));

        assertThat(contacts.of("demo", "acme")).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void keepsADecisionOnceAndNoneOfLongAgo() {
        followAnswers.on(List.of(decided(NOW), decided(NOW.minus(Duration.ofDays(30)))));
        followAnswers.on(List.of(decided(NOW)));

        assertThat(decisions.kept).hasSize(1);
    }

    private static final class InMemoryDecisions implements VendorDecisions {
        private final Map<String, VendorDecision> kept = new LinkedHashMap<>();

        @Override
        public void keep(List<VendorDecision> decided, Instant now) {
            decided.forEach(decision -> kept.putIfAbsent(decision.key(), decision));
        }

        @Override
        public List<Kept> waiting(Instant since, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Kept> waiting(String company, String contact) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void assign(List<VendorDecision> told, String letter) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void settle(List<VendorDecision> told) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Answered> aboutAny(String company, Collection<String> obligations, Instant before) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<VendorDecision> ofLetter(String company, String letter) {
            throw new UnsupportedOperationException();
        }
    }
}
