package io.certwatch.platform.event;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param stuckAfter how long a record may fail before the health of the service says so */
@ConfigurationProperties("certwatch.consumers")
record FailureSettings(@DefaultValue("30s") Duration stuckAfter) {}
