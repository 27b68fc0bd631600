package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.source.Arrival;
import io.certwatch.edition.EditionForm;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.Sentence;
import io.certwatch.platform.text.Sha256;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A file as read: the form, the fields that could not be read ({@code faults}), remarks on the rest ({@code problems}),
 * the places of the fields, and how the file arrived.
 */
public record Upload(
        EditionForm form,
        List<FieldFault> faults,
        List<Sentence> problems,
        byte[] bytes,
        String mediaType,
        Reading reading,
        Arrival arrival) {

    public Upload(
            EditionForm form,
            List<FieldFault> faults,
            List<Sentence> problems,
            byte[] bytes,
            String mediaType,
            Reading reading) {
        this(form, faults, problems, bytes, mediaType, reading, Arrival.UPLOADED);
    }

    public Upload(EditionForm form, List<FieldFault> faults, List<Sentence> problems, byte[] bytes, String mediaType) {
        this(form, faults, problems, bytes, mediaType, Reading.NOTHING);
    }

    public Upload arriving(Arrival how) {
        return new Upload(form, faults, problems, bytes, mediaType, reading, how);
    }

    Source source(Instant at) {
        return new Source(mediaType, Sha256.of(bytes), at.truncatedTo(ChronoUnit.MILLIS), arrival);
    }
}
