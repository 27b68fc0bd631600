package io.certwatch.notification.email;

import io.certwatch.law.CurrentLaws;
import io.certwatch.law.body.json.ShippedBodies;
import io.certwatch.notification.alert.EarlierAlerts;
import io.certwatch.notification.alert.Runs;
import io.certwatch.notification.company.CompaniesSettings;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.delivery.Attempt;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.email.Threads.SentDeliveries;
import io.certwatch.notification.link.MessageLinks;
import io.certwatch.notification.naming.PartyNames;
import io.certwatch.notification.sealing.SealingPolicy;
import io.certwatch.notification.vendoranswer.Invitations;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.validation.annotation.Validated;

/** What e-mails say and how they are built. */
@Configuration(proxyBeanMethods = false)
@Import({EmailChannel.class, WarmStart.class})
@EnableConfigurationProperties({LetterConfiguration.MailSettings.class, DkimSettings.class})
class LetterConfiguration {

    /**
     * @param from the sender's address, with or without a name
     * @param site base URL for links; without it messages contain paths
     */
    @Validated
    @ConfigurationProperties("notification.mail")
    record MailSettings(
            @NotBlank @DefaultValue("CertWatch <certwatch@localhost>")
            String from,

            @Nullable URI site) {

        InternetAddress sender() {
            try {
                return new InternetAddress(from, true);
            } catch (AddressException notOne) {
                throw new IllegalArgumentException("notification.mail.from is not an address: " + from, notOne);
            }
        }
    }

    @Bean
    MessageWriter messageWriter(
            MailSettings settings,
            CompaniesSettings companies,
            PartyNames names,
            MessageLinks links,
            EarlierAlerts earlierAlerts,
            Deliveries deliveries,
            Invitations invitations,
            Contacts contacts,
            Runs runs,
            SealingPolicy sealingPolicy,
            CurrentLaws laws,
            Clock clock) {
        var from = settings.sender();
        return new MessageWriter(
                from,
                laws,
                new AccreditedBodies(ShippedBodies.read()),
                new LetterHeads(companies, names, links),
                new Threads(earlierAlerts, createSentDeliveries(deliveries), new MessageIds(from)),
                new ColleagueNamers(invitations, contacts),
                links,
                settings.site(),
                runs,
                sealingPolicy.capacity(),
                clock);
    }

    private static SentDeliveries createSentDeliveries(Deliveries deliveries) {
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
