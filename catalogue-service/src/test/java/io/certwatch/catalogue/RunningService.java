package io.certwatch.catalogue;

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

/** Starts the whole service with its real protocols, once for all tests with this annotation. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RunningService.Backing.class)
public @interface RunningService {

    class Backing implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.mongodb.uri="
                                    + BackingServices.mongoUri("catalogue-service-"
                                            + ProcessHandle.current().pid()),
                            "spring.kafka.bootstrap-servers=" + BackingServices.kafka(),
                            "certwatch.security.issuers[0].uri="
                                    + TestIssuer.shared().uri())
                    .applyTo(context);
        }
    }
}
