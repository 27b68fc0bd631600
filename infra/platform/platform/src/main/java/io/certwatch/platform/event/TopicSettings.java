package io.certwatch.platform.event;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param replication replication factor of topics that the service creates */
@ConfigurationProperties("certwatch.topics")
record TopicSettings(@DefaultValue("1") short replication) {}
