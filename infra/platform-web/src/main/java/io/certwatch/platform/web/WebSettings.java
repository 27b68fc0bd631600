package io.certwatch.platform.web;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits for request bodies.
 *
 * @param maxBody maximum size of a body
 * @param largeBodies maximum sizes for paths that read their body as a stream
 * @param maxBodiesInFlight maximum total size of bodies in memory, without streams; null if none is kept in memory
 * @param slowestBody minimum size a client must send per second
 * @param patience time by which a client may fall behind that
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
