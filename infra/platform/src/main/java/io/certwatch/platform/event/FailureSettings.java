package io.certwatch.platform.event;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param stuckAfter how long a record may fail before the service's health reports it */
@ConfigurationProperties("certwatch.consumers")
record FailureSettings(@DefaultValue("30s") Duration stuckAfter) {}
