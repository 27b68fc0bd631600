package io.certwatch.notification.vendoranswer;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.Suppression;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellColleaguesTest extends AnswerStories {

    private void isContact(String email, Confirmation confirmation) {
        contacts.add(Contact.of(COMPANY, ContactDetails.of(VENDOR, "Jane", email, Language.EN), confirmation, now));
    }

    @Test
    void tellsWhoConfirmsAtOnceAllThatWasPassedOn() {
        isContact("jane@vendor.example", Confirmation.CONFIRMED);
        told("o-1", "o-2", "o-3");
        passOn("o-1", LI_NA);
        passOn("o-3", LI_NA);
        later(Duration.ofHours(5));
        assertThat(messages()).isEmpty();

        confirm(LI_NA);

        assertThat(messages()).containsExactly(List.of("o-1", "o-3"));
        assertThat(dispatched.getFirst().recipients())
                .extracting(Recipient::email)
                .containsExactly(LI_NA);
    }

    @Test
    void tellsOnceWhateverIsRepeated() {
        told("o-1");
        passOn("o-1", LI_NA);
        confirm(LI_NA);
        confirm(LI_NA);
        later(Duration.ofMinutes(1));
        passOn("o-1", LI_NA);
        later(Duration.ofDays(1));

        assertThat(messages()).hasSize(1);
    }

    @Test
    void tellsAReachableColleagueOfOneFormInOneMessage() {
        isContact(LI_NA, Confirmation.CONFIRMED);
        told("o-1", "o-2");
        passOn("o-1", LI_NA);
        tellColleagues.run();
        assertThat(messages()).isEmpty();
        passOn("o-2", LI_NA);

        later(Duration.ofSeconds(20));

        assertThat(messages()).containsExactly(List.of("o-1", "o-2"));
        assertThat(asked).isEmpty();
    }

    @Test
    void leavesOutWhatWasAnsweredOrClosedMeanwhile() {
        told("o-1", "o-2", "o-3");
        passOn("o-1", LI_NA);
        passOn("o-2", LI_NA);
        passOn("o-3", LI_NA);
        becomes("o-1", Transition.ANSWERED, true);
        becomes("o-2", Transition.SATISFIED, false);

        confirm(LI_NA);

        assertThat(messages()).containsExactly(List.of("o-3"));
    }

    @Test
    void tellsTheColleagueWhoWasNamedLast() {
        told("o-1");
        passOn("o-1", LI_NA);
        now = now.plusSeconds(60);
        passOn("o-1", "wang@vendor.example");

        confirm(LI_NA);
        assertThat(messages()).isEmpty();
        confirm("wang@vendor.example");

        assertThat(messages()).hasSize(1);
    }

    @Test
    void completesAMessageThatACrashInterrupted() {
        told("o-1", "o-2");
        passOn("o-1", LI_NA);
        confirm(LI_NA);
        var first = dispatched.getFirst();
        passedOnObligations.forget("o-1");

        passOn("o-2", LI_NA);
        later(Duration.ofMinutes(1));
        later(Duration.ofMinutes(1));

        assertThat(dispatched.stream().map(Alert::id).distinct()).hasSize(2).contains(first.id());
        assertThat(messages()).last().isEqualTo(List.of("o-2"));
    }

    @Test
    void takesTheItemOffTheTeamsListOnceTheColleagueIsReached() {
        told("o-1", "o-2");
        passOn("o-1", LI_NA);
        suppress(LI_NA, Suppression.Reason.BOUNCED);
        passOn("o-2", LI_NA);
        later(Duration.ofHours(2));
        assertThat(team.all()).hasSize(1);

        confirm(LI_NA);

        assertThat(team.all()).isEmpty();
        assertThat(messages()).containsExactly(List.of("o-1", "o-2"));
    }

    @Test
    void takesTheItemOffTheTeamsListOnceTheVendorAnswers() {
        told("o-1");
        passOn("o-1", "nobody");
        assertThat(team.all()).hasSize(1);
        becomes("o-1", Transition.ANSWERED, true);

        later(Duration.ofHours(2));

        assertThat(team.all()).isEmpty();
    }
}
