package io.certwatch.notification.delivery.email;

import io.certwatch.notification.alert.Runs;
import io.certwatch.notification.alert.SealingPolicy;
import io.certwatch.notification.delivery.smtp.SmtpServers;
import io.certwatch.notification.link.Links;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.Properties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class EmailConfiguration {

    @Bean
    EmailChannel emailChannel(
            SmtpServers servers,
            MailSettings settings,
            Links links,
            Runs runs,
            SealingPolicy sealingPolicy,
            JsonMapper json,
            Clock clock) {
        var from = settings.sender();
        var writer = new MessageWriter(
                from, LegalBasis.load(json), settings.site(), links, runs, sealingPolicy.capacity(), clock);
        var messages = new MimeMessages(Session.getInstance(new Properties()), from, clock);
        return new EmailChannel(writer, messages, servers);
    }
}
