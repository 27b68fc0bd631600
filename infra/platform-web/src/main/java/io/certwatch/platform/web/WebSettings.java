package io.certwatch.platform.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxBody size of a request body at most
 * @param largeBodies the same for paths that take their body as a stream
 * @param maxBodiesInFlight size of all bodies at a time, save those taken as a stream
 */
@ConfigurationProperties("certwatch.web")
record WebSettings(
        @DefaultValue("2MB") DataSize maxBody,
        @DefaultValue Map<String, DataSize> largeBodies,
        @DefaultValue("32MB") DataSize maxBodiesInFlight) {

    DataSize maxBody(String path) {
        return largeBodies.getOrDefault(path, maxBody);
    }

    boolean isStreamed(String path) {
        return largeBodies.containsKey(path);
    }
}
