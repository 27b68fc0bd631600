package io.certwatch.catalogue.watching;

import io.certwatch.backing.BackingServices;
import io.certwatch.token.TestIssuer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Starts the whole service with its own database, and allows it to fetch from this machine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WatchingService.Backing.class)
public @interface WatchingService {

    class Backing implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.mongodb.uri="
                                    + BackingServices.mongoUri("watching-"
                                            + ProcessHandle.current().pid()),
                            "spring.kafka.bootstrap-servers=" + BackingServices.kafka(),
                            "certwatch.security.issuers[0].uri="
                                    + TestIssuer.shared().uri(),
                            "certwatch.sources.freshness=200ms",
                            "certwatch.watching.fetching.web.allowed-hosts=127.0.0.1:*",
                            "certwatch.watching.fetching.web.allowed-networks=127.0.0.0/8",
                            "certwatch.watching.fetching.web.rate.requests=100",
                            "certwatch.watching.fetching.web.attempts.at-most=1",
                            "certwatch.watching.fetching.web.circuit.calls=100")
                    .applyTo(context);
        }
    }
}
