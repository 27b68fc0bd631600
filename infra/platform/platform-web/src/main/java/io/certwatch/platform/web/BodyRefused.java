package io.certwatch.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/**
 * Thrown while reading a body that is rejected because of the client, for its size or pace. Not an IOException: Tomcat would answer those
 * itself, and the gateway would attribute them to the service.
 */
public final class BodyRefused extends RuntimeException {

    private final RequestProblem problem;

    private BodyRefused(RequestProblem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    static BodyRefused tooLarge(DataSize limit) {
        return new BodyRefused(RequestProblem.of(
                HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body is larger than " + readable(limit) + "."));
    }

    static BodyRefused tooSlow() {
        return new BodyRefused(RequestProblem.of(
                HttpStatus.REQUEST_TIMEOUT,
                "body-too-slow",
                "The body arrived too slowly. Send it again over a faster connection."));
    }

    static BodyRefused incomplete() {
        return new BodyRefused(
                RequestProblem.of(HttpStatus.BAD_REQUEST, "body-incomplete", "The body broke off before its end."));
    }

    static BodyRefused noRoom() {
        return new BodyRefused(RequestProblem.busy("Too much is being sent at the moment; try again soon."));
    }

    public RequestProblem problem() {
        return problem;
    }

    private static String readable(DataSize limit) {
        if (limit.toMegabytes() > 0) return limit.toMegabytes() + " MB";
        return limit.toKilobytes() > 0 ? limit.toKilobytes() + " kB" : limit.toBytes() + " bytes";
    }
}
