package io.certwatch.platform.event;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param replication of topics that are created */
@ConfigurationProperties("certwatch.topics")
record TopicSettings(@DefaultValue("1") short replication) {}
