package io.certwatch.notification.vendoranswer;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.company.CompanySettings;
import io.certwatch.notification.contact.Suppression;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.vendoranswer.Invitations.Namer;
import io.certwatch.notification.vendoranswer.VendorDecision.RefusedColleague;
import io.certwatch.notification.vocabulary.BilingualText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowAnswersTest extends AnswerStories {

    private static AnswerNews decided(Instant at) {
        return new AnswerNews(
                new VendorDecision(
                        COMPANY,
                        "o-1",
                        "c-1",
                        "FW-1",
                        new BilingualText("防火墙", "Firewall"),
                        VendorDecision.Answer.NOT_OURS,
                        VendorDecision.Outcome.REJECTED,
                        "your order of May names it",
                        null,
                        null,
                        null,
                        at),
                null,
                null);
    }

    private List<RefusedColleague> refusals() {
        return decisions.kept.values().stream().map(VendorDecision::refused).toList();
    }

    @Test
    void asksAColleagueToConfirmOnceAndVouchesForNobody() {
        companies.save(CompanySettings.unset(COMPANY, true));

        passOn("o-1", LI_NA);
        passOn("o-2", LI_NA.toLowerCase(Locale.ROOT));

        assertThat(contacts.of(COMPANY, VENDOR)).singleElement().satisfies(contact -> {
            assertThat(contact.isReachable()).isFalse();
            assertThat(contact.awaitsConfirmation()).isTrue();
            assertThat(contact.details().name()).isEqualTo("Li Na");
        });
        assertThat(asked).containsExactly(LI_NA);
        assertThat(team.all()).isEmpty();
        assertThat(refusals()).isEmpty();
    }

    @Test
    void knowsWhoNamedAColleagueWhenTheColleagueIsAsked() {
        passOn("o-1", LI_NA);

        assertThat(namers).containsExactly(Optional.of(new Namer("c-1")));
    }

    @Test
    void asksNobodyWhoObjectedWhateverTheVendor() {
        passOn("o-1", LI_NA);
        suppress(LI_NA, Suppression.Reason.UNSUBSCRIBED);

        followAnswers.on(List.of(passedOn("other", "o-2", LI_NA, NOW)));

        assertThat(contacts.of(COMPANY, "other")).isEmpty();
        assertThat(asked).hasSize(1);
        assertThat(refusals()).containsExactly(new RefusedColleague(LI_NA, ColleagueRefusal.UNWANTED));
    }

    @Test
    void tellsTeamAndNamerOnceThatMessagesComeBack() {
        passOn("o-1", LI_NA);
        suppress(LI_NA, Suppression.Reason.BOUNCED);
        var again = List.of(passedOn("o-2", LI_NA, NOW));

        followAnswers.on(again);
        followAnswers.on(again);

        assertThat(refusals()).containsExactly(new RefusedColleague(LI_NA, ColleagueRefusal.COMES_BACK));
        assertThat(team.all()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(TeamItem.Kind.COLLEAGUE_REFUSED);
            assertThat(item.vendor()).isEqualTo(VENDOR);
            assertThat(item.fact(TeamItem.EMAIL)).isEqualTo(LI_NA);
            assertThat(item.fact(TeamItem.NAME)).isEqualTo("Li Na");
            assertThat(item.fact(TeamItem.REASON)).isEqualTo("COMES_BACK");
        });
    }

    @Test
    void asksAFewColleaguesOfAVendorInADayAndSaysSo() {
        for (int i = 0; i < 7; i++) passOn("o-" + i, "c" + i + "@vendor.example");
        followAnswers.on(List.of(passedOn("other", "o-9", "c@other.example", NOW)));

        assertThat(contacts.of(COMPANY, VENDOR)).hasSize(5);
        assertThat(contacts.of(COMPANY, "other")).hasSize(1);
        assertThat(refusals())
                .extracting(RefusedColleague::why)
                .containsOnly(ColleagueRefusal.TOO_MANY)
                .hasSize(2);
        assertThat(team.all()).hasSize(2);
    }

    @Test
    void saysOfWhatIsNoAddressThatNobodyIsAsked() {
        passOn("o-1", "nobody");
        passOn("o-2", "a@b.invalid");

        assertThat(contacts.of(COMPANY, VENDOR)).isEmpty();
        assertThat(asked).isEmpty();
        assertThat(refusals())
                .containsExactly(
                        new RefusedColleague("nobody", ColleagueRefusal.NO_ADDRESS),
                        new RefusedColleague("a@b.invalid", ColleagueRefusal.NO_ADDRESS));
    }

    @Test
    void leavesOutWhatIsTooOld() {
        followAnswers.on(List.of(passedOn("o-1", "old@vendor.example", NOW.minus(Duration.ofDays(8)))));

        assertThat(contacts.of(COMPANY, VENDOR)).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void tellsEachWhoWasToldOfTheLapseOnce() {
        var name = new BilingualText("防火墙", "Firewall");
        var restored =
                List.of(new AnswerNews(null, null, new RestoredProof(COMPANY, "o-1", 6, "FW-1", name, true, NOW)));
        toldOfLapse.add(new LapseMessages.Told("c-1", null, null));
        toldOfLapse.add(new LapseMessages.Told("c-2", null, null));

        followAnswers.on(restored);
        followAnswers.on(restored);

        assertThat(decisions.kept.values()).extracting(VendorDecision::contact).containsExactlyInAnyOrder("c-1", "c-2");
    }

    @Test
    void keepsADecisionOnceAndNoneOfLongAgo() {
        followAnswers.on(List.of(decided(NOW), decided(NOW.minus(Duration.ofDays(30)))));
        followAnswers.on(List.of(decided(NOW)));

        assertThat(decisions.kept).hasSize(1);
    }
}
