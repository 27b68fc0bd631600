package io.certwatch.catalogue.edition.clock;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param every the interval between two checks for due work */
@ConfigurationProperties("certwatch.editions.clock")
record ClockSettings(@DefaultValue("10s") Duration every) {}
