package io.certwatch.product.catalogue.kafka;

import io.certwatch.product.catalogue.ReplayState;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class FollowingKafkaConfiguration {

    /** Commits each offset with the id of the database that has the data up to there. */
    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> offsetsOfThisDatabase(
            ReplayState state) {
        var database = state.database();
        return container -> {
            var properties = container.getContainerProperties();
            properties.setOffsetAndMetadataProvider((_, offset) -> new OffsetAndMetadata(offset, database));
            properties.setConsumerRebalanceListener(new ReplayOnEmptyDatabase(state));
        };
    }
}
