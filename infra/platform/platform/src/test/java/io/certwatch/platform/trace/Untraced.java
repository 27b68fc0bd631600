package io.certwatch.platform.trace;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;

/** Traces for tests that need none. */
public final class Untraced {

    private Untraced() {}

    public static Traces traces() {
        return new Traces(Tracer.NOOP, Propagator.NOOP);
    }
}
