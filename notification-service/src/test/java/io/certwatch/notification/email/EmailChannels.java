package io.certwatch.notification.email;

import io.certwatch.law.PublishedLaws;
import io.certwatch.law.body.json.ShippedBodies;
import io.certwatch.notification.alert.EarlierAlerts;
import io.certwatch.notification.alert.InMemoryRuns;
import io.certwatch.notification.alert.Runs;
import io.certwatch.notification.company.CompaniesSettings;
import io.certwatch.notification.company.InMemoryCompaniesSettings;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.delivery.Channel;
import io.certwatch.notification.email.LetterConfiguration.MailSettings;
import io.certwatch.notification.link.FixedLinks;
import io.certwatch.notification.naming.InMemoryPartyNames;
import io.certwatch.notification.naming.PartyNames;
import io.certwatch.notification.smtp.SmtpServers;
import io.certwatch.notification.vendoranswer.InMemoryInvitations;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The channel of the service, to the servers of a test. */
public final class EmailChannels {
    private static final MailSettings SETTINGS =
            new MailSettings("CertWatch <certwatch@example.org>", URI.create("https://certwatch.example/"));

    private EmailChannels() {}

    public static Channel to(SmtpServers servers, Clock clock) {
        return of(servers, new InMemoryCompaniesSettings(), (_, _) -> List.of(), null, clock);
    }

    static Channel of(
            SmtpServers servers,
            CompaniesSettings companies,
            EarlierAlerts earlierAlerts,
            @Nullable DkimSignature signature,
            Clock clock) {
        var ids = new MessageIds(SETTINGS.sender());
        return new EmailChannel(
                writer(companies, earlierAlerts, new InMemoryRuns(), clock),
                new MimeMessages(ids, signature, clock),
                servers);
    }

    static WarmStart warmStart(SmtpServers servers, Clock clock) {
        return new WarmStart(
                writer(new InMemoryCompaniesSettings(), (_, _) -> List.of(), new InMemoryRuns(), clock),
                new MimeMessages(new MessageIds(SETTINGS.sender()), null, clock),
                servers,
                clock);
    }

    static MessageWriter writer(CompaniesSettings companies, EarlierAlerts earlierAlerts, Runs runs, Clock clock) {
        return writer(companies, new InMemoryPartyNames(), earlierAlerts, runs, clock);
    }

    static MessageWriter writer(
            CompaniesSettings companies, PartyNames names, EarlierAlerts earlierAlerts, Runs runs, Clock clock) {
        return writer(
                companies,
                names,
                earlierAlerts,
                new ColleagueNamers(new InMemoryInvitations(), new InMemoryContacts()),
                runs,
                clock);
    }

    static MessageWriter writer(
            CompaniesSettings companies,
            PartyNames names,
            EarlierAlerts earlierAlerts,
            ColleagueNamers namers,
            Runs runs,
            Clock clock) {
        var from = SETTINGS.sender();
        var links = new FixedLinks();
        return new MessageWriter(
                from,
                () -> PublishedLaws.ALL,
                new AccreditedBodies(ShippedBodies.read()),
                new LetterHeads(companies, names, links),
                new Threads(earlierAlerts, (_, all) -> Set.copyOf(all), new MessageIds(from)),
                namers,
                links,
                SETTINGS.site(),
                runs,
                500,
                clock);
    }
}
