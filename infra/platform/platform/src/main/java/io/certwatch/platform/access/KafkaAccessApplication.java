package io.certwatch.platform.access;

import io.certwatch.platform.event.DeclaredTopics;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * A command for a broker that authorizes: creates the declared topics, then gives the declared users their rights and passwords. It signs in
 * as a super user by the settings of Spring Kafka, and may be repeated at any time.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration(KafkaAutoConfiguration.class)
@EnableConfigurationProperties(KafkaAccessSettings.class)
class KafkaAccessApplication {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaAccessApplication.class);

    private KafkaAccessApplication() {}

    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        run(arguments);
    }

    static void run(String... arguments) throws ExecutionException, InterruptedException {
        var application = new SpringApplicationBuilder(KafkaAccessApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false);
        try (var context = application.run(arguments);
                var broker = Admin.create(context.getBean(KafkaAdmin.class).getConfigurationProperties())) {
            var replication =
                    context.getEnvironment().getProperty("certwatch.topics.replication", Short.class, (short) 1);
            if (!DeclaredTopics.all(replication).ensure(broker)) {
                throw new IllegalStateException("The broker does not answer");
            }
            var users = KafkaUser.declared();
            var passwords = context.getBean(KafkaAccessSettings.class).passwords();
            new BrokerAccess(broker).apply(users, passwords);
            users.forEach(user -> LOG.info(
                    "{}: {} rights, {}",
                    user.name(),
                    user.rights().size(),
                    passwords.getOrDefault(user.name(), "").isEmpty() ? "no password" : "password set"));
        }
    }
}
