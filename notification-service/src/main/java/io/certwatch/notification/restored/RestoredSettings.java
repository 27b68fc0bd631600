package io.certwatch.notification.restored;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param toldUntil people were told what happened up to this moment, in milliseconds: it is learned, and makes no message */
@ConfigurationProperties("notification.restored")
public record RestoredSettings(@Nullable Instant toldUntil) {}
