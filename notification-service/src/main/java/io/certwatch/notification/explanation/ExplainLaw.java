package io.certwatch.notification.explanation;

import static io.certwatch.notification.explanation.ExplanationStep.ofPassed;
import static io.certwatch.notification.explanation.ExplanationStep.ofStopped;

import io.certwatch.law.KnownLaws;
import io.certwatch.law.LawVersion;
import io.certwatch.notification.explanation.ExplanationStep.Kind;
import io.certwatch.notification.explanation.TeamExplanation.MemberWay;
import io.certwatch.notification.explanation.TeamExplanation.Way;
import io.certwatch.notification.law.LawAudiences;
import io.certwatch.notification.law.LawAudiences.Audience;
import io.certwatch.notification.law.LawNews;
import io.certwatch.notification.law.LawNews.Moment;
import io.certwatch.notification.law.TellTeamsOfLaw;
import io.certwatch.notification.team.NotifyTeam;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Walks from a version of the law to the answers of the mail servers, and tells where a way ended. */
public final class ExplainLaw {
    private final Supplier<KnownLaws> laws;
    private final LawAudiences audiences;
    private final ExplainTeam explainTeam;
    private final InstantSource clock;

    ExplainLaw(Supplier<KnownLaws> laws, LawAudiences audiences, ExplainTeam explainTeam, InstantSource clock) {
        this.laws = laws;
        this.audiences = audiences;
        this.explainTeam = explainTeam;
        this.clock = clock;
    }

    /**
     * @param law id of a version; empty if none is known by it
     * @param recipient an e-mail address; null for all members of the team
     */
    public Optional<TeamExplanation<Moment>> explain(String company, String law, @Nullable String recipient) {
        var known = laws.get();
        return known.versions().stream()
                .filter(version -> version.id().equals(law))
                .findFirst()
                .map(version -> new TeamExplanation<>(law, ways(company, version, known, recipient)));
    }

    private List<Way<Moment>> ways(String company, LawVersion version, KnownLaws known, @Nullable String recipient) {
        var ways = new ArrayList<Way<Moment>>();
        for (var moment : Moment.values()) {
            audiences
                    .find(LawNews.key(version, moment))
                    .ifPresent(audience -> ways.addAll(ways(company, version, moment, audience, recipient)));
        }
        return ways.isEmpty() ? List.of(new Way<>(null, MemberWay.withoutRecipient(silence(version, known)))) : ways;
    }

    private ExplanationStep silence(LawVersion version, KnownLaws known) {
        if (!LawNews.changesSomething(known, version)) return ofStopped(Kind.LAW, "explanation.law.nothing");
        return LawNews.of(known, version, ChinaCalendar.dayOf(clock.instant())).isEmpty()
                ? ofStopped(Kind.LAW, "explanation.law.past", LawNews.RECENT_DAYS)
                : ofStopped(Kind.LAW, "explanation.law.begins");
    }

    private List<Way<Moment>> ways(
            String company, LawVersion version, Moment moment, Audience audience, @Nullable String recipient) {
        if (!audience.companies().contains(company)) {
            var without = ofStopped(Kind.RECIPIENT, "explanation.law.no-team");
            return List.of(new Way<>(moment, MemberWay.withoutRecipient(without)));
        }
        var id = NotifyTeam.alert(company, TellTeamsOfLaw.cause(version, moment));
        var began = ofPassed(Kind.LAW, "explanation.law." + moment);
        return explainTeam.of(company, id, LawNews.key(version, moment), began, recipient).stream()
                .map(told -> new Way<>(moment, told))
                .toList();
    }
}
