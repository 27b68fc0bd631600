package io.certwatch.product.catalogue.kafka;

import static java.util.stream.Collectors.toSet;

import io.certwatch.law.kafka.LawMessage;
import io.certwatch.product.catalogue.ReplayState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

@Configuration(proxyBeanMethods = false)
class FollowingKafkaConfiguration {

    /** From these the service knows the catalogue, the register, the law and the templates of the checklist. */
    static final List<String> FOLLOWED = List.of(
            CatalogueListener.EDITIONS,
            CatalogueListener.LEXICON,
            "certwatch.catalogue.certificates.v1",
            LawMessage.TOPIC,
            "certwatch.catalogue.templates.v1");

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

    /** Reads a topic of catalogue-service from its beginning when its offsets were committed for another database. */
    static final class ReplayOnEmptyDatabase implements ConsumerAwareRebalanceListener {

        private static final Logger LOG = LoggerFactory.getLogger(ReplayOnEmptyDatabase.class);

        private final ReplayState state;

        ReplayOnEmptyDatabase(ReplayState state) {
            this.state = state;
        }

        @Override
        public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            var followed = partitions.stream()
                    .filter(partition -> FOLLOWED.contains(partition.topic()))
                    .collect(toSet());
            var elsewhere = followed.isEmpty() ? Set.<TopicPartition>of() : committedForAnother(consumer, followed);
            if (!elsewhere.isEmpty()) {
                LOG.info("This database has not read {}, will read from the beginning", elsewhere);
                consumer.seekToBeginning(elsewhere);
            }
        }

        private Set<TopicPartition> committedForAnother(Consumer<?, ?> consumer, Set<TopicPartition> partitions) {
            var database = state.database();
            return consumer.committed(partitions).entrySet().stream()
                    .filter(partition -> isAnothers(partition.getValue(), database))
                    .map(Map.Entry::getKey)
                    .collect(toSet());
        }

        private static boolean isAnothers(@Nullable OffsetAndMetadata committed, String database) {
            return committed != null && !committed.metadata().equals(database);
        }
    }
}
