package io.certwatch.notification.bounce.imap;

import io.certwatch.notification.bounce.mail.BounceMail;
import io.certwatch.notification.timing.WakeupScheduler;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BounceMailboxSettings.class)
@ConditionalOnProperty("notification.bounces.imap.host")
class BounceMailboxConfiguration {

    @Bean
    BounceMailbox bounceMailbox(BounceMailboxSettings settings, SslBundles bundles, BounceMail bounceMail) {
        var bundle = settings.sslBundle();
        var trusted = bundle == null
                ? null
                : bundles.getBundle(bundle).createSslContext().getSocketFactory();
        return new BounceMailbox(settings, trusted, bounceMail);
    }

    @Bean
    WatchedMailbox bounceMailboxHealthIndicator(BounceMailbox mailbox, MeterRegistry registry, Clock clock) {
        return new WatchedMailbox(mailbox, registry, clock);
    }

    @Bean
    WakeupScheduler bounceWakeups(BounceMailboxSettings settings, WatchedMailbox mailbox, Clock clock) {
        return new WakeupScheduler("bounces", settings.every(), clock, mailbox::read);
    }
}
