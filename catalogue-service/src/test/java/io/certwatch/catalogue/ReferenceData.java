package io.certwatch.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The editions that are shipped with CertWatch. */
public final class ReferenceData {

    private ReferenceData() {}

    public static byte[] edition(String id) {
        try (var file = ReferenceData.class.getResourceAsStream("/certwatch/reference/edition-" + id + ".json")) {
            return Objects.requireNonNull(file, id).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
