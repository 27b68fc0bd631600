package io.certwatch.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.stream.EventStreams.Snapshot;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.CurrentAccess;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventStreamsTest {

    private static final Duration LONGEST = Duration.ofHours(1);

    @Test
    void lastNoLongerThanTheyMay() throws Exception {
        assertThat(timeout(CurrentAccess.UNLIMITED)).isEqualTo(LONGEST);
        assertThat(timeout(() -> Optional.of(Instant.now().plus(LONGEST.multipliedBy(2)))))
                .isEqualTo(LONGEST);
    }

    @Test
    void endWithTheAccessTokenOfTheirClient() throws Exception {
        var left = Duration.ofMinutes(5);
        assertThat(timeout(() -> Optional.of(Instant.now().plus(left))))
                .isPositive()
                .isLessThanOrEqualTo(left);
    }

    /** A token may be accepted for a moment longer, because clocks differ. A stream without a time would never end. */
    @Test
    void endAtOnceIfTheTokenHasExpired() throws Exception {
        assertThat(timeout(() -> Optional.of(Instant.now().minusSeconds(30)))).isEqualTo(Duration.ofMillis(1));
    }

    private static Duration timeout(CurrentAccess access) throws IOException {
        var settings = new StreamSettings(1, 1, Duration.ofMillis(500), Duration.ofSeconds(3), LONGEST);
        try (var streams = new EventStreams(settings, JsonMapper.shared(), access)) {
            var stream = streams.open("demo", "subject", () -> new Snapshot(1, false, Language.EN, () -> "view"));
            return Duration.ofMillis(stream.getTimeout());
        }
    }
}
