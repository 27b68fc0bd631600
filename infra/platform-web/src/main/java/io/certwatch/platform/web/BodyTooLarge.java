package io.certwatch.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** Thrown while a body is read that says nothing, or not the truth, about its length. */
final class BodyTooLarge extends BodyRefused {

    private final DataSize limit;

    BodyTooLarge(DataSize limit) {
        super("The body is larger than " + limit);
        this.limit = limit;
    }

    @Override
    RequestProblem problem() {
        return new RequestProblem(
                HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body is larger than " + readable() + ".", null);
    }

    private String readable() {
        if (limit.toMegabytes() > 0) {
            return limit.toMegabytes() + " MB";
        }
        return limit.toKilobytes() > 0 ? limit.toKilobytes() + " kB" : limit.toBytes() + " bytes";
    }
}
