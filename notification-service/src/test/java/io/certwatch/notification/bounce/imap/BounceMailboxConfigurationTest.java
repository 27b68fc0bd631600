package io.certwatch.notification.bounce.imap;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.bounce.Bounces;
import io.certwatch.notification.bounce.mail.BounceMail;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.delivery.InMemoryDeliveries;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class BounceMailboxConfigurationTest {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
            .withUserConfiguration(BounceMailboxConfiguration.class)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(
                    BounceMail.class,
                    () -> Bounces.mail(new InMemoryDeliveries(), new InMemoryContacts(), new SimpleMeterRegistry()));

    @Test
    void readsNoMailboxUnlessOneIsSet() {
        service.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(WatchedMailbox.class));
    }

    @Test
    void startsWhileTheMailboxIsAway() {
        service.withPropertyValues(
                        "notification.bounces.imap.host=127.0.0.1",
                        "notification.bounces.imap.port=1",
                        "notification.bounces.imap.security=none",
                        "notification.bounces.imap.every=1h")
                .run(context -> {
                    assertThat(context).hasNotFailed().hasBean("bounceMailboxHealthIndicator");
                    var readable = context.getBean(MeterRegistry.class).get("notification.bounces.mailbox.readable");
                    assertThat(readable.tag("server", "127.0.0.1:1").gauge()).isNotNull();
                });
    }
}
