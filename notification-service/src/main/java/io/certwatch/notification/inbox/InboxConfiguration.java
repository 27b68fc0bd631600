package io.certwatch.notification.inbox;

import io.certwatch.notification.alert.AlertMemory;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.digest.DigestTimes;
import io.certwatch.notification.naming.PartyNames;
import io.certwatch.notification.sealing.StartAlerts;
import io.certwatch.notification.timing.WakeupScheduler;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxConfiguration.InboxSettings.class)
class InboxConfiguration {

    private static final Duration CLEANING = Duration.ofHours(1);

    /**
     * @param kept how long items are kept
     * @param most items that are kept of a company, the newest
     * @param collect how long an item waits for more, to be mailed together
     * @param sweep interval of checks for items to mail
     */
    @Validated
    @ConfigurationProperties("notification.inbox")
    record InboxSettings(
            @NotNull @DefaultValue("90d") Duration kept,
            @DefaultValue("2000") @Min(100) @Max(100_000) int most,
            @NotNull @DefaultValue("5m") Duration collect,
            @NotNull @DefaultValue("30s") Duration sweep) {}

    @Bean
    CollectInboxItems collectInboxItems(InboxItems items, InboxSettings settings, Clock clock) {
        return new CollectInboxItems(items, settings.kept(), clock);
    }

    @Bean
    ReadInbox readInbox(InboxItems items, InboxPeople people, KnownObligations obligations) {
        return new ReadInbox(items, people, obligations);
    }

    @Bean
    ChooseInbox chooseInbox(InboxPeople people, Contacts contacts, Clock clock) {
        return new ChooseInbox(people, contacts, clock);
    }

    @Bean
    MailInboxes mailInboxes(
            InboxItems items,
            InboxPeople people,
            Contacts contacts,
            KnownObligations obligations,
            PartyNames names,
            StartAlerts startAlerts,
            DigestTimes times,
            InboxSettings settings,
            AlertMemory memory,
            Clock clock) {
        return new MailInboxes(
                items,
                people,
                contacts,
                obligations,
                new InboxNotices(names),
                startAlerts::start,
                times,
                settings.collect(),
                memory,
                clock);
    }

    @Bean
    WakeupScheduler inboxMails(MailInboxes mailInboxes, InboxSettings settings, Clock clock) {
        return new WakeupScheduler("inbox", settings.sweep(), clock, mailInboxes::mailDue);
    }

    @Bean
    WakeupScheduler inboxCleaning(InboxItems items, InboxPeople people, InboxSettings settings, Clock clock) {
        return new WakeupScheduler("inbox-cleaning", CLEANING, clock, () -> {
            var oldest = clock.instant().minus(settings.kept());
            items.removeBefore(oldest);
            items.keepNewest(settings.most());
            people.removeReadingsBefore(oldest);
        });
    }
}
