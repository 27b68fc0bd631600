package io.certwatch.catalogue.edition;

import java.util.List;

/**
 * A file as its reader understood it: the form, what it could not read ({@code faults}), and what it found beside the
 * form ({@code problems}), and where it stood.
 */
public record Upload(EditionForm form, List<Fault> faults, List<String> problems, byte[] bytes, String mediaType, Reading reading) {

    public Upload(EditionForm form, List<Fault> faults, List<String> problems, byte[] bytes, String mediaType) {
        this(form, faults, problems, bytes, mediaType, Reading.NOTHING);
    }
}
