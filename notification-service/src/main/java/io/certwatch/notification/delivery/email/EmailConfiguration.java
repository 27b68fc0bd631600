package io.certwatch.notification.delivery.email;

import io.certwatch.notification.delivery.smtp.SmtpServers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EmailConfiguration {

    @Bean
    EmailChannel emailChannel(MessageWriter writer, MimeMessages messages, SmtpServers servers) {
        return new EmailChannel(writer, messages, servers);
    }

    @Bean
    WarmStart warmStart(MessageWriter writer, MimeMessages messages, SmtpServers servers, Clock clock) {
        return new WarmStart(writer, messages, servers, clock);
    }
}
