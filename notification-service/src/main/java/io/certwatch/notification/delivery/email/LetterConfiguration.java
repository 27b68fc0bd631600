package io.certwatch.notification.delivery.email;

import io.certwatch.law.CurrentLaws;
import io.certwatch.notification.alert.EarlierAlerts;
import io.certwatch.notification.alert.Runs;
import io.certwatch.notification.alert.SealingPolicy;
import io.certwatch.notification.company.CompaniesSettings;
import io.certwatch.notification.delivery.Attempt;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.email.Threads.SentDeliveries;
import io.certwatch.notification.link.Links;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What e-mails say and how they are built. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, DkimSettings.class})
class LetterConfiguration {

    @Bean
    MessageWriter messageWriter(
            MailSettings settings,
            CompaniesSettings companies,
            Links links,
            EarlierAlerts earlierAlerts,
            Deliveries deliveries,
            Runs runs,
            SealingPolicy sealingPolicy,
            JsonMapper json,
            CurrentLaws laws,
            Clock clock) {
        var from = settings.sender();
        return new MessageWriter(
                from,
                laws::get,
                AccreditedBodies.load(json),
                new LetterHeads(companies, links),
                new Threads(earlierAlerts, sent(deliveries), new MessageIds(from)),
                links,
                settings.site(),
                runs,
                sealingPolicy.capacity(),
                clock);
    }

    private static SentDeliveries sent(Deliveries deliveries) {
        return (company, ids) -> ids.isEmpty()
                ? Set.of()
                : deliveries.find(company, ids).stream()
                        .filter(delivery -> delivery.attempts().stream()
                                .anyMatch(attempt -> attempt.result() == Attempt.Result.SENT))
                        .map(Delivery::id)
                        .collect(Collectors.toSet());
    }

    @Bean
    MimeMessages mimeMessages(MailSettings settings, DkimSettings dkim, Clock clock) {
        var from = settings.sender();
        return new MimeMessages(
                new MessageIds(from), DkimSignature.of(dkim, from).orElse(null), clock);
    }
}
