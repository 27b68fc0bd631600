package io.certwatch.platform.event;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How topics are created. Retention is a recommendation: many shared clusters forbid setting it. */
@ConfigurationProperties("certwatch.topics")
record TopicSettings(@DefaultValue("1") short replication, @DefaultValue("false") boolean applyRetention) {}
