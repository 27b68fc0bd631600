package io.certwatch.platform.event;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param replication replication factor of topics that the service creates, at least 1 */
@ConfigurationProperties("certwatch.topics")
record TopicSettings(@DefaultValue("1") short replication) {

    TopicSettings {
        if (replication < 1) throw new IllegalArgumentException("certwatch.topics.replication: at least 1");
    }

    /** How many copies of a record there must be before its producer is answered: all but one, so that one broker may be away. */
    int inSync() {
        return Math.max(1, replication - 1);
    }
}
