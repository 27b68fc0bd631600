package io.certwatch.platform.access;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param passwords by the names of the users of the broker; a user with an empty one cannot sign in */
@ConfigurationProperties("certwatch.kafka-access")
record KafkaAccessSettings(@DefaultValue Map<String, String> passwords) {}
