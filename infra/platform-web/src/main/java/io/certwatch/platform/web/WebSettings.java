package io.certwatch.platform.web;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a client may send.
 *
 * @param maxBody size of a request body at most
 * @param largeBodies the same for paths that take their body as a stream
 * @param maxBodiesInFlight size of all bodies kept in memory at a time, save those taken as a stream; null where none is kept
 * @param slowestBody what a client has to send of its body in a second
 * @param patience how far a client may fall behind that
 */
@ConfigurationProperties("certwatch.web")
record WebSettings(
        @DefaultValue("2MB") DataSize maxBody,
        @DefaultValue Map<String, DataSize> largeBodies,
        @Nullable DataSize maxBodiesInFlight,
        @DefaultValue("64KB") DataSize slowestBody,
        @DefaultValue("20s") Duration patience) {

    DataSize maxBody(String path) {
        return largeBodies.getOrDefault(path, maxBody);
    }

    boolean isStreamed(String path) {
        return largeBodies.containsKey(path);
    }
}
