package io.certwatch.platform.secret;

import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** Refuses demo secrets, unless the service listens on loopback only. */
final class DemoSecrets implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    /** @throws DemoSecret for the first setting with one, by name */
    static void check(ConfigurableEnvironment environment) {
        var address = environment.getProperty("server.address");
        if (Listener.isLoopback(address)) return;
        names(environment)
                .filter(SecretForms::mayCarrySecret)
                .filter(name -> SecretForms.hasDemoSecret(name, environment.getProperty(name, "")))
                .findFirst()
                .ifPresent(name -> {
                    throw new DemoSecret(name, address);
                });
    }

    private static Stream<String> names(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .distinct()
                .sorted();
    }
}
