package io.certwatch.catalogue.edition.json;

import io.certwatch.catalogue.edition.Reading;
import io.certwatch.catalogue.edition.Reading.Found;
import io.certwatch.catalogue.edition.Upload;
import io.certwatch.edition.EditionForm;
import io.certwatch.edition.json.EditionUpload;
import java.util.ArrayList;
import java.util.List;

/** Reads an edition from JSON. */
public final class JsonUploads {

    private static final String MEDIA_TYPE = "application/json";

    private JsonUploads() {}

    public static Upload of(EditionUpload upload, byte[] bytes) {
        var form = upload.form();
        return new Upload(form, List.of(), List.of(), bytes, MEDIA_TYPE, reading(form));
    }

    /** The place of each entry as a JSON pointer (RFC 6901). */
    private static Reading reading(EditionForm form) {
        var found = new ArrayList<Found>();
        for (var entry : form.entries()) {
            found.add(new Found(
                    entry.code(),
                    Reading.WHOLE_ENTRY,
                    "/entries/" + found.size(),
                    String.valueOf(entry.name().either())));
        }
        return new Reading(found, List.of());
    }
}
