package io.certwatch.platform.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.unit.DataSize;

/**
 * Limits for request bodies.
 *
 * @param maxBody maximum size of a body
 * @param largeBodies maximum sizes for paths that read their body as a stream; {@code *} is any segment of a path
 * @param maxBodiesInFlight maximum total size of bodies in memory, without streams; null if none is kept in memory
 * @param slowestBody minimum size a client must send per second
 * @param patience time by which a client may fall behind that
 * @param smallBody size up to which a body, or its beginning, must arrive within {@code smallBodyWithin}
 * @param smallBodyWithin longest total time to wait for a small body; at least three quarters of it
 * @param headWithin longest time from the first byte of a request to the end of its headers
 */
@ConfigurationProperties("certwatch.web")
record WebSettings(
        @DefaultValue("2MB") DataSize maxBody,
        @DefaultValue Map<String, DataSize> largeBodies,
        @Nullable DataSize maxBodiesInFlight,
        @DefaultValue("64KB") DataSize slowestBody,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("64KB") DataSize smallBody,
        @DefaultValue("5s") Duration smallBodyWithin,
        @DefaultValue("5s") Duration headWithin) {

    private static final AntPathMatcher PATHS = new AntPathMatcher();

    DataSize maxBody(String path) {
        return large(path).orElse(maxBody);
    }

    boolean isStreamed(String path) {
        return large(path).isPresent();
    }

    Pace pace() {
        return new Pace(slowestBody, patience, smallBody, someTimeUpTo(smallBodyWithin));
    }

    /** Slow clients that began together then end, and begin again, at different times. */
    private static Duration someTimeUpTo(Duration longest) {
        var nanos = longest.toNanos();
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(nanos - nanos / 4, nanos + 1));
    }

    private Optional<DataSize> large(String path) {
        var exactly = largeBodies.get(path);
        return exactly != null
                ? Optional.of(exactly)
                : largeBodies.entrySet().stream()
                        .filter(large -> PATHS.isPattern(large.getKey()) && PATHS.match(large.getKey(), path))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }
}
