package io.certwatch.notification.webhook;

import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.link.MessageLinks;
import io.certwatch.notification.naming.PartyNames;
import io.certwatch.notification.teamitem.TeamList;
import io.certwatch.notification.timing.WakeupScheduler;
import io.certwatch.notification.timing.Wakeups;
import io.certwatch.notification.webhook.json.OvertakenStates;
import io.certwatch.notification.webhook.json.WrittenBodies;
import io.certwatch.notification.webhook.mongo.MongoWebhooks;
import io.certwatch.notification.webhook.robot.RobotNews;
import io.certwatch.platform.secret.EncryptionKey;
import io.certwatch.platform.secret.ValueCipher;
import io.certwatch.platform.trace.Traces;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    private static final Duration CLEANING = Duration.ofHours(1);

    @Bean
    Webhooks webhooks(MongoDatabase database, WebhookSettings settings, Environment environment) {
        var address = environment.getProperty("server.address");
        EncryptionKey.require("notification.webhooks.key", settings.key(), "the secrets of webhooks", address);
        var cipher = ValueCipher.of(settings.key(), "certwatch webhook");
        return new MongoWebhooks(database, cipher, settings.remembered());
    }

    @Bean
    WakeupScheduler webhookWakeups(WebhookSettings settings, Clock clock, ObjectProvider<SendDueMessages> sendDue) {
        return new WakeupScheduler(
                "webhooks", settings.sweep(), clock, () -> sendDue.getObject().run());
    }

    @Bean
    WakeupScheduler webhookCleaning(
            WebhookSettings settings,
            Clock clock,
            WebhookMessages messages,
            WebhookAttempts attempts,
            RobotTurns turns) {
        return new WakeupScheduler("webhook-cleaning", CLEANING, clock, () -> {
            var oldest = clock.instant().minus(settings.kept());
            messages.removeSettledBefore(oldest);
            attempts.removeBefore(oldest);
            turns.removeBefore(oldest);
        });
    }

    @Bean
    EditWebhooks editWebhooks(
            Webhooks webhooks,
            WebhookMessages messages,
            WebhookAttempts attempts,
            TeamList team,
            WebhookSettings settings,
            Clock clock) {
        return new EditWebhooks(
                webhooks,
                messages,
                attempts,
                new DisableWebhooks(webhooks, attempts, team),
                settings.perCompany(),
                settings.secretOverlap(),
                clock);
    }

    @Bean
    PlanMessages planMessages(
            Webhooks webhooks,
            WebhookMessages messages,
            WebhookSettings settings,
            Clock clock,
            @Qualifier("webhookWakeups") Wakeups wakeups) {
        return new PlanMessages(webhooks, messages, settings.kept(), settings.gather(), clock, wakeups);
    }

    @Bean
    MessageBodies messageBodies(PartyNames names, MessageLinks links) {
        return new WrittenBodies(new RobotNews(names, links));
    }

    @Bean
    HostShares hostShares(WebhookSettings settings) {
        return new HostShares(settings.perHost());
    }

    @Bean
    SendDueMessages sendDueMessages(
            Webhooks webhooks,
            WebhookMessages messages,
            WebhookAttempts attempts,
            Receivers receivers,
            MessageBodies bodies,
            KnownObligations obligations,
            RobotTurns turns,
            HostShares shares,
            TeamList team,
            WebhookListener listener,
            WebhookSettings settings,
            Traces traces,
            Clock clock,
            @Qualifier("webhookWakeups") Wakeups wakeups) {
        var sendMessage = new SendMessage(
                webhooks,
                messages,
                attempts,
                receivers,
                bodies,
                new OvertakenStates(obligations),
                new GatherMessages(messages, turns, settings.gather(), settings.lease()),
                new DisableWebhooks(webhooks, attempts, team),
                settings.retry(),
                traces::within,
                clock,
                listener,
                wakeups);
        return new SendDueMessages(
                messages, sendMessage, receivers, settings.lease(), shares, settings.inAll(), clock, wakeups);
    }

    @Bean
    TestWebhook testWebhook(
            Webhooks webhooks,
            WebhookAttempts attempts,
            Receivers receivers,
            MessageBodies bodies,
            WebhookListener listener,
            WebhookSettings settings,
            Clock clock) {
        return new TestWebhook(webhooks, attempts, receivers, bodies, settings.testPause(), listener, clock);
    }

    @Bean
    ResendMessages resendMessages(
            Webhooks webhooks, WebhookMessages messages, Clock clock, @Qualifier("webhookWakeups") Wakeups wakeups) {
        return new ResendMessages(webhooks, messages, clock, wakeups);
    }
}
