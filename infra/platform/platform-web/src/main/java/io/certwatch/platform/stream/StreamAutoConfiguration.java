package io.certwatch.platform.stream;

import io.certwatch.platform.web.CurrentAccess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.ContextClosedEvent;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration
@ConditionalOnWebApplication
@EnableConfigurationProperties(StreamSettings.class)
class StreamAutoConfiguration {

    /** Lazy, since not every service streams. Streams end before the server waits for active requests. */
    @Bean
    @Lazy
    EventStreams eventStreams(
            StreamSettings settings,
            JsonMapper json,
            ObjectProvider<CurrentAccess> access,
            ConfigurableApplicationContext context) {
        var streams = new EventStreams(settings, json, access.getIfAvailable(() -> CurrentAccess.UNLIMITED));
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) _ -> streams.close());
        return streams;
    }
}
