package io.certwatch.bench.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** An edition as it was published, in the upload form. */
public final class ReferenceEdition {

    private ReferenceEdition() {}

    public static String of(String id) {
        try (InputStream in =
                ReferenceEdition.class.getResourceAsStream("/certwatch/reference/edition-" + id + ".json")) {
            if (in == null) throw new IllegalStateException("No edition " + id + " among the reference data");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
