package io.certwatch.idempotency;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param key encrypts kept answers, together with the keys of clients */
@ConfigurationProperties("certwatch.idempotency")
record IdempotencySettings(@Nullable String key) {}
