package io.certwatch.notification.restored;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.position.FollowedPartitions;
import io.certwatch.platform.position.KeptPositions;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RestoredSettings.class)
class RestoredConfiguration {

    /** From these the service knows obligations, names, editions and laws; the others only bring news. */
    private static final List<String> FOLLOWED = List.of(
            "certwatch.product.obligations.v1",
            "certwatch.product.names.v1",
            "certwatch.catalogue.editions.v1",
            "certwatch.catalogue.laws.v1");

    @Bean
    MessageHold messageHold(MongoDatabase database, RestoredSettings settings, Clock clock) {
        return new MongoMessageHold(database, settings.toldUntil(), clock);
    }

    /** Out of service, so that an operator reads why; reading goes on. */
    @Bean("restored")
    HealthIndicator restoredHealth(MessageHold hold) {
        return () -> hold.isOn()
                ? Health.outOfService().withDetail("held", MessageHold.REASON).build()
                : Health.up().build();
    }

    @Bean
    FollowedPartitions followedPartitions(KafkaProperties settings, MongoDatabase database, MessageHold hold) {
        var group = requireNonNull(settings.getConsumer().getGroupId());
        return new FollowedPartitions(group, FOLLOWED, new KeptPositions(database), hold::begin);
    }

    @Bean
    DefaultKafkaConsumerFactoryCustomizer positionsOfFollowedPartitions(FollowedPartitions followed) {
        return consumers -> consumers.addPostProcessor(followed::keepPositions);
    }

    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> readsAgainWhatIsLacking(
            FollowedPartitions followed) {
        return container -> {
            var properties = container.getContainerProperties();
            properties.setConsumerRebalanceListener(followed.beside(properties.getConsumerRebalanceListener()));
        };
    }
}
