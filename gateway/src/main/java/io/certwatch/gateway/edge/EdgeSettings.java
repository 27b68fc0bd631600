package io.certwatch.gateway.edge;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a client may ask of us.
 *
 * @param maxBody size of a request body at most
 * @param patience how long, all pauses added up, we wait for a client that sends its body
 * @param largeBodies other allowances, by path; each holds for the paths below it too
 */
@ConfigurationProperties("certwatch.edge")
record EdgeSettings(
        @DefaultValue("8MB") DataSize maxBody,
        @DefaultValue("20s") Duration patience,
        @DefaultValue Map<String, Allowance> largeBodies) {

    /** What one body may take. */
    record Allowance(DataSize maxBody, Duration patience) {}

    Allowance allowance(String path) {
        return largeBodies.keySet().stream()
                .filter(large -> path.equals(large) || path.startsWith(large + "/"))
                .max(Comparator.comparingInt(String::length))
                .map(largeBodies::get)
                .orElseGet(() -> new Allowance(maxBody, patience));
    }
}
