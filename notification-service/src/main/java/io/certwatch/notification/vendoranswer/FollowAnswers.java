package io.certwatch.notification.vendoranswer;

import io.certwatch.notification.alert.AlertMemory;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.teamitem.TeamItem.Kind;
import io.certwatch.notification.teamitem.TeamList;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps decisions about answers, and what was passed on to colleagues, to be told. If a colleague cannot be asked, the
 * contact who named the colleague is told so, and the team of the company has it on its list. Whoever was told that a proof
 * had ended is told as well if it counts again.
 */
public final class FollowAnswers {

    /** What is older was told long ago, or nobody expects it any more: events may be read again from the beginning. */
    private static final Duration NEWS_AT_MOST = Duration.ofDays(7);

    private final VendorDecisions decisions;
    private final PassedOnObligations passedOnObligations;
    private final InviteColleagues inviteColleagues;
    private final TellColleagues tellColleagues;
    private final TeamList teamList;
    private final LapseMessages lapseMessages;
    private final AlertMemory memory;
    private final InstantSource clock;

    public FollowAnswers(
            VendorDecisions decisions,
            PassedOnObligations passedOnObligations,
            InviteColleagues inviteColleagues,
            TellColleagues tellColleagues,
            TeamList teamList,
            LapseMessages lapseMessages,
            AlertMemory memory,
            InstantSource clock) {
        this.decisions = decisions;
        this.passedOnObligations = passedOnObligations;
        this.inviteColleagues = inviteColleagues;
        this.tellColleagues = tellColleagues;
        this.teamList = teamList;
        this.lapseMessages = lapseMessages;
        this.memory = memory;
        this.clock = clock;
    }

    /** Can be repeated. */
    public void on(List<AnswerNews> news) {
        var now = clock.instant();
        decisions.keep(
                news.stream()
                        .map(AnswerNews::decision)
                        .filter(Objects::nonNull)
                        .filter(decision -> isNews(decision.at(), now))
                        .toList(),
                now);
        news.stream()
                .map(AnswerNews::passedOn)
                .filter(Objects::nonNull)
                .filter(passedOn -> isNews(passedOn.at(), now))
                .filter(passedOn -> !passedOnObligations.isKnown(passedOn))
                .forEach(passedOn -> passOn(passedOn, now));
        news.stream()
                .map(AnswerNews::restored)
                .filter(Objects::nonNull)
                .filter(restored -> isNews(restored.at(), now))
                .forEach(restored -> takeBack(restored, now));
    }

    private boolean isNews(Instant at, Instant now) {
        return !memory.wasTold(at) && at.isAfter(now.minus(NEWS_AT_MOST));
    }

    private void takeBack(RestoredProof restored, Instant now) {
        decisions.keep(
                lapseMessages.find(restored).stream()
                        .map(told -> VendorDecision.ofRestored(restored, told))
                        .toList(),
                now);
    }

    private void passOn(PassedOn passedOn, Instant now) {
        var invitation = inviteColleagues.invite(passedOn, now);
        invitation.refusal().ifPresent(refusal -> report(passedOn, invitation.mailbox(), refusal, now));
        passedOnObligations.keep(
                passedOn, invitation.mailbox(), invitation.refusal().orElse(null), tellColleagues.firstDue(now));
    }

    private void report(PassedOn passedOn, String mailbox, ColleagueRefusal refusal, Instant now) {
        var colleague = passedOn.colleague();
        var facts = Map.of(
                TeamItem.EMAIL,
                colleague.email(),
                TeamItem.NAME,
                Objects.requireNonNullElse(colleague.name(), colleague.email()),
                TeamItem.REASON,
                refusal.name());
        var vendor = passedOn.vendor();
        teamList.open(new TeamItem(
                passedOn.company(),
                Kind.COLLEAGUE_REFUSED,
                TellColleagues.subject(vendor, mailbox),
                vendor,
                facts,
                now));
        if (passedOn.contact() != null) {
            decisions.keep(List.of(VendorDecision.ofRefusal(passedOn, passedOn.contact(), refusal)), now);
        }
    }
}
