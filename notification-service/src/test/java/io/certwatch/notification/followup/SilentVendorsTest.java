package io.certwatch.notification.followup;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Interests;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.teamitem.TeamItem.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which vendors the team is told of because they do not answer, or cannot be reminded. */
class SilentVendorsTest extends FollowUpStories {

    @Test
    void anAnswerTakesTheVendorOffTheList() {
        sent(line("o1"), line("o2"));
        until("2026-12-16T01:00:00Z");
        assertThat(team.all()).hasSize(1);

        known("o1", 2, Transition.ANSWERED, VENDOR);
        assertThat(silentVendors().page(COMPANY, 10, null))
                .extracting(SilentVendor::products)
                .containsExactly(1);
        run();
        assertThat(team.all()).extracting(item -> item.fact(TeamItem.PRODUCTS)).containsExactly("1");

        known("o2", 2, Transition.LIFTED, VENDOR);
        assertThat(silentVendors().page(COMPANY, 10, null)).isEmpty();
        run();
        assertThat(team.all()).isEmpty();
        assertThat(followUps.companiesWithSilentVendors()).isEmpty();
    }

    @Test
    void remindersGoOnAfterAnAnswerThatWasRejected() {
        sent(line("o1"));
        undecided("o1", 2);
        until("2026-12-04T00:00:00Z");
        assertThat(dispatched).as("while it waits").isEmpty();

        known("o1", 3, Transition.UPDATED, VENDOR);
        until("2026-12-05T01:00:00Z");
        assertThat(dispatched).hasSize(1);
        undecided("o1", 4);
        until("2026-12-20T00:00:00Z");
        assertThat(dispatched).hasSize(1);
        known("o1", 5, Transition.ANSWERED, VENDOR);
        until("2027-01-30T00:00:00Z");
        assertThat(dispatched).as("accepted").hasSize(1);
        assertThat(team.all()).isEmpty();
    }

    @Test
    void aVendorIsSilentAgainAfterAnAnswerThatWasRejected() {
        sent(line("o1"));
        until("2026-12-16T01:00:00Z");
        undecided("o1", 2);
        run();
        assertThat(team.all()).isEmpty();
        assertThat(silentVendors().page(COMPANY, 10, null)).isEmpty();
        until("2026-12-20T00:00:00Z");
        assertThat(team.all()).isEmpty();

        known("o1", 3, Transition.UPDATED, VENDOR);
        until("2026-12-21T00:00:00Z");
        assertThat(team.all()).extracting(TeamItem::kind).containsExactly(Kind.SILENT);
        assertThat(dispatched).hasSize(2);
    }

    @Test
    void severalMessagesOfOneVendorAreOneItem() {
        sent(line("o1"));
        until("2026-11-26T01:00:00Z");
        sent(new AlertCause(AlertCause.Kind.IMPORT, "import-1"), line("o2"));

        until("2026-12-18T01:00:00Z");

        assertThat(team.all()).extracting(item -> item.fact(TeamItem.PRODUCTS)).containsExactly("2");
        assertThat(silentVendors().page(COMPANY, 10, null)).singleElement().satisfies(vendor -> {
            assertThat(vendor.products()).isEqualTo(2);
            assertThat(vendor.firstMessageAt()).isEqualTo(SENT);
        });
    }

    @Test
    void aReminderWaitsForAContactAndTheTeamIsTold() {
        sent(line("o1"));
        contacts.remove(jane);
        until("2026-12-02T01:00:00Z");
        assertThat(dispatched).isEmpty();
        assertThat(team.all()).extracting(TeamItem::kind).containsExactly(Kind.NO_CONTACT);

        contacts.add(contact(Confirmation.VOUCHED));
        until("2026-12-03T01:00:00Z");
        assertThat(dispatched).hasSize(1);
        until("2026-12-10T01:00:00Z");
        assertThat(dispatched).hasSize(2);
    }

    @Test
    void aReminderThatNoContactWantsIsReportedToTheTeam() {
        sent(line("o1"));
        janeWants(new Interests(List.of("CNE-01"), Set.of()));

        until("2026-12-02T01:00:00Z");

        assertThat(dispatched).isEmpty();
        assertThat(team.all()).extracting(TeamItem::kind).containsExactly(Kind.NO_CONTACT);
    }
}
