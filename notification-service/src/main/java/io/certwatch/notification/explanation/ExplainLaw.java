package io.certwatch.notification.explanation;

import static io.certwatch.notification.explanation.ExplanationStep.passed;
import static io.certwatch.notification.explanation.ExplanationStep.stopped;

import io.certwatch.law.KnownLaws;
import io.certwatch.law.LawVersion;
import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.NotifyTeam;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.explanation.ExplanationStep.Kind;
import io.certwatch.notification.explanation.LawExplanation.Way;
import io.certwatch.notification.law.LawAudiences;
import io.certwatch.notification.law.LawAudiences.Audience;
import io.certwatch.notification.law.LawNews;
import io.certwatch.notification.law.LawNews.Moment;
import io.certwatch.notification.law.TellTeamsOfLaw;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks from a version of the law to the answers of the mail servers, and tells where a way ended. */
public final class ExplainLaw {
    private final Supplier<KnownLaws> laws;
    private final LawAudiences audiences;
    private final Contacts contacts;
    private final Alerts alerts;
    private final ExplainRecipients explainRecipients;
    private final InstantSource clock;

    ExplainLaw(
            Supplier<KnownLaws> laws,
            LawAudiences audiences,
            Contacts contacts,
            Alerts alerts,
            ExplainRecipients explainRecipients,
            InstantSource clock) {
        this.laws = laws;
        this.audiences = audiences;
        this.contacts = contacts;
        this.alerts = alerts;
        this.explainRecipients = explainRecipients;
        this.clock = clock;
    }

    /**
     * @param law id of a version; empty if none is known by it
     * @param recipient an e-mail address; null for all members of the team
     */
    public Optional<LawExplanation> explain(String company, String law, @Nullable String recipient) {
        var known = laws.get();
        return known.versions().stream()
                .filter(version -> version.id().equals(law))
                .findFirst()
                .map(version -> new LawExplanation(law, ways(company, version, known, recipient)));
    }

    private List<Way> ways(String company, LawVersion version, KnownLaws known, @Nullable String recipient) {
        var ways = new ArrayList<Way>();
        for (var moment : Moment.values()) {
            audiences
                    .find(LawNews.key(version, moment))
                    .ifPresent(audience -> ways.addAll(ways(company, version, moment, audience, recipient)));
        }
        return ways.isEmpty() ? List.of(Way.stopped(null, silence(version, known))) : ways;
    }

    private ExplanationStep silence(LawVersion version, KnownLaws known) {
        if (!LawNews.changesSomething(known, version)) {
            return stopped(Kind.LAW, "explanation.law.nothing");
        }
        return LawNews.of(known, version, ChinaCalendar.dayOf(clock.instant())).isEmpty()
                ? stopped(Kind.LAW, "explanation.law.past", LawNews.RECENT_DAYS)
                : stopped(Kind.LAW, "explanation.law.begins");
    }

    private List<Way> ways(
            String company, LawVersion version, Moment moment, Audience audience, @Nullable String recipient) {
        if (!audience.companies().contains(company)) {
            return List.of(Way.stopped(moment, stopped(Kind.RECIPIENT, "explanation.law.no-team")));
        }
        var id = NotifyTeam.alert(company, TellTeamsOfLaw.cause(version, moment));
        var began = passed(Kind.LAW, "explanation.law." + moment);
        var team = contacts.team(company);
        var all = alerts.find(id)
                .map(alert -> told(alert, version, moment, began, team))
                .orElseGet(() -> team.stream().map(contact -> untold(contact, moment, began)))
                .filter(way -> recipient == null || recipient.equalsIgnoreCase(way.recipient()))
                .toList();
        return all.isEmpty() ? List.of(new Way(moment, null, recipient, List.of(began, nobody(recipient)))) : all;
    }

    private Stream<Way> told(
            Alert alert, LawVersion version, Moment moment, ExplanationStep began, List<Contact> team) {
        var key = LawNews.key(version, moment);
        var recipients = alert.recipients().stream()
                .map(recipient -> new Way(
                        moment,
                        alert.id(),
                        recipient.email(),
                        Stream.concat(
                                        Stream.of(began),
                                        explainRecipients.ofRecipient(alert, key, recipient, team).stream())
                                .toList()));
        var others = team.stream()
                .filter(contact -> alert.recipients().stream()
                        .noneMatch(recipient -> recipient.contact().equals(contact.id())))
                .map(contact -> untold(contact, moment, began));
        return Stream.concat(recipients, others);
    }

    private static Way untold(Contact contact, Moment moment, ExplanationStep began) {
        return new Way(moment, null, contact.details().email(), List.of(began, ExplainRecipients.without(contact)));
    }

    private static ExplanationStep nobody(@Nullable String recipient) {
        return recipient == null
                ? stopped(Kind.RECIPIENT, "explanation.law.team-empty")
                : stopped(Kind.RECIPIENT, "explanation.law.not-in-team", recipient);
    }
}
