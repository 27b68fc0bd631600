package io.certwatch.platform.web;

import java.io.IOException;

/** Thrown while a body is read that is read no further. */
abstract sealed class BodyRefused extends IOException permits BodyTooLarge, BodiesInFlight.Exhausted {

    BodyRefused(String message) {
        super(message);
    }

    abstract RequestProblem problem();
}
