package io.certwatch.catalogue.watching.fetching.http;

import io.certwatch.catalogue.watching.fetching.Fetch;
import io.certwatch.catalogue.watching.fetching.Fetch.Failure;
import io.certwatch.catalogue.watching.fetching.Outcomes;
import io.certwatch.outbound.http.BrokenExchange;
import java.io.IOException;

/** Maps exceptions of a connection to failures. */
final class ConnectionFailure {

    private ConnectionFailure() {}

    static Fetch of(IOException exception, Outcomes outcomes) {
        var broken = BrokenExchange.of(exception);
        return switch (broken.kind()) {
            case FORBIDDEN_ADDRESS -> outcomes.refused(Fetch.Refusal.PRIVATE_ADDRESS, broken.detail());
            case UNKNOWN_HOST -> outcomes.failed(Failure.UNKNOWN_HOST, broken.detail());
            case TIMEOUT -> outcomes.failed(Failure.TOO_SLOW, broken.detail());
            case UNREACHABLE -> outcomes.failed(Failure.UNREACHABLE, broken.detail());
            case TLS -> outcomes.failed(Failure.TLS, broken.detail());
            case BROKEN_OFF -> outcomes.failed(Failure.BROKEN_OFF, broken.detail());
            case NOT_HTTP -> outcomes.failed(Failure.UNEXPECTED_ANSWER, broken.detail());
        };
    }
}
