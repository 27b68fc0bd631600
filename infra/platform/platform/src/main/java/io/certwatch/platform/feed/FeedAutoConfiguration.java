package io.certwatch.platform.feed;

import io.certwatch.platform.web.CurrentAccess;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Configures the streams of events from topics. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnWebApplication
@EnableConfigurationProperties(FeedSettings.class)
class FeedAutoConfiguration {

    @Bean
    FeedStreams feedStreams(
            KafkaProperties kafka,
            KafkaAdmin admin,
            FeedSettings settings,
            ObjectProvider<CurrentAccess> access,
            MeterRegistry meters) {
        return new FeedStreams(
                new KafkaFeed(kafka, admin), settings, access.getIfAvailable(() -> CurrentAccess.UNLIMITED), meters);
    }
}
