package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.source.Arrival;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A file as its reader understood it: the form, what it could not read ({@code faults}), what it found beside the form
 * ({@code problems}), where it stood, and how it came here.
 */
public record Upload(
        EditionForm form, List<Fault> faults, List<String> problems, byte[] bytes, String mediaType, Reading reading, Arrival arrival) {

    public Upload(EditionForm form, List<Fault> faults, List<String> problems, byte[] bytes, String mediaType, Reading reading) {
        this(form, faults, problems, bytes, mediaType, reading, Arrival.UPLOADED);
    }

    public Upload(EditionForm form, List<Fault> faults, List<String> problems, byte[] bytes, String mediaType) {
        this(form, faults, problems, bytes, mediaType, Reading.NOTHING);
    }

    public Upload arriving(Arrival how) {
        return new Upload(form, faults, problems, bytes, mediaType, reading, how);
    }

    Source source(Instant at) {
        return new Source(mediaType, Sha256.of(bytes), at.truncatedTo(ChronoUnit.MILLIS), arrival);
    }
}
