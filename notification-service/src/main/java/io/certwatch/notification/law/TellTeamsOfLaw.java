package io.certwatch.notification.law;

import io.certwatch.law.KnownLaws;
import io.certwatch.law.LawVersion;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertMemory;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.OneByOne;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.law.LawNews.Moment;
import io.certwatch.notification.team.NotifyTeam;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tells each company's team once of news of the law that concern products like those of its obligations. Who hears of it is stored
 * before anybody is told, so that neither a replay of the topic nor a company that comes later leads to another message. A team that
 * nobody can be reached in is told once somebody can, as long as the news are recent.
 */
public final class TellTeamsOfLaw {
    private final Supplier<KnownLaws> laws;
    private final LawAudiences audiences;
    private final Contacts contacts;
    private final KnownObligations obligations;
    private final NotifyTeam notifyTeam;
    private final AlertMemory memory;
    private final InstantSource clock;

    public TellTeamsOfLaw(
            Supplier<KnownLaws> laws,
            LawAudiences audiences,
            Contacts contacts,
            KnownObligations obligations,
            NotifyTeam notifyTeam,
            AlertMemory memory,
            InstantSource clock) {
        this.laws = laws;
        this.audiences = audiences;
        this.contacts = contacts;
        this.obligations = obligations;
        this.notifyTeam = notifyTeam;
        this.memory = memory;
        this.clock = clock;
    }

    void tellDue() {
        var known = laws.get();
        var today = ChinaCalendar.dayOf(clock.instant());
        var untold = LawNews.recent(known, today).stream()
                .filter(news -> !memory.wasToldOn(news.day()))
                .toList();
        OneByOne.each(untold, news -> {
            var audience = audiences.findOrStore(news.key(), () -> findConcerned(news, known));
            if (!audience.untold().isEmpty()) {
                var notice = LawNoticeText.of(news, known, today);
                OneByOne.each(audience.untold(), company -> {
                    if (notifyTeam.tell(company, cause(news.version(), news.moment()), List.of(notice), null)) {
                        audiences.markTold(news.key(), company);
                    }
                });
            }
        });
    }

    private List<String> findConcerned(LawNews news, KnownLaws known) {
        return contacts.companiesWithTeam().stream()
                .filter(company -> news.concerns(known, obligations.entries(company)))
                .toList();
    }

    /** The cause of the message about what happened to the version. */
    public static AlertCause cause(LawVersion version, Moment moment) {
        return AlertCause.law(version.id(), moment.name(), moment == Moment.IN_FORCE);
    }
}
