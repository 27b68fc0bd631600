package io.certwatch.outbound.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "'Sun, 06 Nov 1994 08:49:47 GMT', PT10S",
                "'Sun, 06 Nov 1994 08:49:00 GMT', PT0S",
                "120, PT2M",
                "soon, null",
                "-5, null",
                "null, null",
                "99999999999999, null"
            })
    void readsSecondsAndDates(String header, Duration wait) {
        assertThat(RetryAfter.read(header, Instant.parse("1994-11-06T08:49:37Z")))
                .isEqualTo(wait);
    }
}
