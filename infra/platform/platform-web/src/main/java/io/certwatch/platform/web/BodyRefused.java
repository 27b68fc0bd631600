package io.certwatch.platform.web;

import io.certwatch.platform.text.PlatformText;
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
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                PlatformText.of("problem.body-too-large", readable(limit))));
    }

    static BodyRefused tooSlow() {
        return new BodyRefused(RequestProblem.of(
                HttpStatus.REQUEST_TIMEOUT, "body-too-slow", PlatformText.of("problem.body-too-slow")));
    }

    static BodyRefused incomplete() {
        return new BodyRefused(RequestProblem.of(
                HttpStatus.BAD_REQUEST, "body-incomplete", PlatformText.of("problem.body-incomplete")));
    }

    static BodyRefused noRoom() {
        return new BodyRefused(RequestProblem.busy(PlatformText.of("problem.bodies")));
    }

    public RequestProblem problem() {
        return problem;
    }

    private static Object readable(DataSize limit) {
        if (limit.toMegabytes() > 0) return limit.toMegabytes() + " MB";
        return limit.toKilobytes() > 0
                ? limit.toKilobytes() + " kB"
                : PlatformText.of("problem.bytes", limit.toBytes());
    }
}
