package io.certwatch.product.catalogue.kafka;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoDatabase;
import io.certwatch.law.kafka.LawMessage;
import io.certwatch.platform.position.FollowedPartitions;
import io.certwatch.platform.position.KeptPositions;
import io.certwatch.product.catalogue.ReplayState;
import java.util.List;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class FollowingKafkaConfiguration {

    /** From these the service knows the catalogue, the register, the law and the templates of the checklist. */
    static final List<String> FOLLOWED = List.of(
            CatalogueListener.EDITIONS,
            CatalogueListener.LEXICON,
            "certwatch.catalogue.certificates.v1",
            LawMessage.TOPIC,
            "certwatch.catalogue.templates.v1");

    @Bean
    KeptPositions keptPositions(MongoDatabase database) {
        return new KeptPositions(database);
    }

    /** Nothing is assessed while topics are read again into a database that was emptied or restored. */
    @Bean
    FollowedPartitions followedPartitions(KafkaProperties settings, KeptPositions positions, ReplayState state) {
        var group = requireNonNull(settings.getConsumer().getGroupId());
        return new FollowedPartitions(group, FOLLOWED, positions, state::reopen);
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
