package io.certwatch.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class WebSettingsTest {

    private static final DataSize USUAL = DataSize.ofMegabytes(2);
    private static final DataSize LARGE = DataSize.ofMegabytes(10);
    private static final DataSize LARGEST = DataSize.ofGigabytes(4);
    private static final WebSettings SETTINGS = new WebSettings(
            USUAL,
            Map.of("/api/notes", LARGEST, "/api/notes/*/files", LARGE),
            null,
            DataSize.ofKilobytes(64),
            Duration.ofSeconds(20),
            DataSize.ofKilobytes(64),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5));

    @Test
    void takesLargeBodiesOnTheirPathsOnly() {
        assertThat(SETTINGS.maxBody("/api/notes")).isEqualTo(LARGEST);
        assertThat(SETTINGS.maxBody("/api/notes/7/files")).isEqualTo(LARGE);
        assertThat(SETTINGS.isStreamed("/api/notes/7/files")).isTrue();
        for (var other :
                new String[] {"/api/notes/7", "/api/notes/7/files/8", "/api/notes/7/8/files", "/api/notes//files/"}) {
            assertThat(SETTINGS.maxBody(other)).as(other).isEqualTo(USUAL);
            assertThat(SETTINGS.isStreamed(other)).as(other).isFalse();
        }
    }

    @Test
    void slowClientsThatBeganTogetherEndAtDifferentTimes() {
        var times = Stream.generate(() -> SETTINGS.pace().longestSilence())
                .limit(50)
                .distinct()
                .toList();
        assertThat(times)
                .hasSizeGreaterThan(40)
                .allMatch(time -> time.compareTo(Duration.ofMillis(3_750)) >= 0)
                .allMatch(time -> time.compareTo(Duration.ofSeconds(5)) <= 0);
    }
}
