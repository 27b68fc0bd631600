package io.certwatch.catalogue.watching.fetching.http;

import io.certwatch.catalogue.watching.fetching.Fetch;
import io.certwatch.catalogue.watching.fetching.Fetch.Failure;
import io.certwatch.catalogue.watching.fetching.Outcomes;
import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Maps status codes of responses without content to failures. */
final class StatusMeaning {

    private StatusMeaning() {}

    static Fetch failed(ClassicHttpResponse response, Outcomes outcomes) {
        int code = response.getCode();
        var phrase = response.getReasonPhrase();
        var detail = "the server answered " + code + (phrase == null || phrase.isBlank() ? "" : " " + phrase.strip());
        return outcomes.failed(
                reason(code),
                detail,
                retryAfter(
                        Visit.value(response, HttpHeaders.RETRY_AFTER),
                        outcomes.clock().instant()));
    }

    private static Failure reason(int code) {
        return switch (code) {
            case 401 -> Failure.UNAUTHORIZED;
            case 403 -> Failure.FORBIDDEN;
            case 404 -> Failure.NOT_FOUND;
            case 410 -> Failure.GONE;
            case 408 -> Failure.TOO_SLOW;
            case 425, 429 -> Failure.TOO_MANY_REQUESTS;
            default -> code >= 500 && code <= 599 ? Failure.SERVER_ERROR : Failure.UNEXPECTED_ANSWER;
        };
    }

    /** In seconds, or as a date. */
    static @Nullable Duration retryAfter(@Nullable String value, Instant now) {
        if (value == null) return null;
        var plain = value.strip();
        if (plain.matches("\\d{1,9}")) return Duration.ofSeconds(Long.parseLong(plain));
        var date = DateUtils.parseStandardDate(plain);
        if (date == null) return null;
        return date.isBefore(now) ? Duration.ZERO : Duration.between(now, date);
    }
}
