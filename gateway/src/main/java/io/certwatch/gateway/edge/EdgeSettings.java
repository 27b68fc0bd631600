package io.certwatch.gateway.edge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a client may ask of us.
 *
 * @param maxBody size of a request body at most
 * @param patience how long, all pauses added up, we wait for a client that sends its body
 */
@ConfigurationProperties("certwatch.edge")
record EdgeSettings(@DefaultValue("8MB") DataSize maxBody, @DefaultValue("20s") Duration patience) {}
