package io.certwatch.catalogue.watching.fetching.http;

import io.certwatch.catalogue.watching.fetching.Fetch;
import io.certwatch.catalogue.watching.fetching.Fetch.Failure;
import io.certwatch.catalogue.watching.fetching.Outcomes;
import io.certwatch.outbound.http.RetryAfter;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;

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
                RetryAfter.read(
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
}
