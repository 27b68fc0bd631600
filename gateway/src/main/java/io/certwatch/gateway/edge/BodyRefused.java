package io.certwatch.gateway.edge;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/**
 * Thrown while a body is read on its way to a service. The client is to blame, so no circuit breaker counts it; that is
 * also why it is no IOException, which would look like a failure of the service.
 */
public final class BodyRefused extends RuntimeException {

    private final Problem problem;

    private BodyRefused(HttpStatus status, String type, String detail) {
        super(detail);
        this.problem = new Problem(status, type, detail);
    }

    static BodyRefused tooLarge(DataSize limit) {
        return new BodyRefused(HttpStatus.CONTENT_TOO_LARGE, "body-too-large",
                "The body is larger than " + readable(limit) + ".");
    }

    static BodyRefused tooSlow() {
        return new BodyRefused(HttpStatus.REQUEST_TIMEOUT, "body-too-slow", "The body did not arrive in time.");
    }

    static BodyRefused brokenOff() {
        return new BodyRefused(HttpStatus.BAD_REQUEST, "body-incomplete", "The body broke off before its end.");
    }

    public Problem problem() {
        return problem;
    }

    private static String readable(DataSize limit) {
        if (limit.toMegabytes() > 0) {
            return limit.toMegabytes() + " MB";
        }
        return limit.toKilobytes() > 0 ? limit.toKilobytes() + " kB" : limit.toBytes() + " bytes";
    }
}
