package io.certwatch.law.body.json;

import io.certwatch.law.body.RecognisedBodies;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** Reads who certifies and tests from the reference data. */
public final class ShippedBodies {

    private static final String PLACE = "/certwatch/reference/accredited-bodies.json";

    private ShippedBodies() {}

    public static RecognisedBodies read() {
        try (var file = ShippedBodies.class.getResourceAsStream(PLACE)) {
            if (file == null) throw new IllegalStateException("There is no " + PLACE + " on the class path");
            return JsonMapper.shared().readValue(file, RecognisedBodies.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
