package io.certwatch.deadletter;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param service its name in paths: {@code /api/dead-letters/NAME} */
@ConfigurationProperties("certwatch.dead-letters")
public record DeadLetterSettings(String service) {}
