package io.certwatch.catalogue.edition.json;

import io.certwatch.catalogue.edition.Upload;
import io.certwatch.edition.json.EditionUpload;
import io.certwatch.platform.body.BodyReader;

/** Editions as JSON uploads. */
public final class Uploads {

    private static final BodyReader BODIES = BodyReader.standalone();

    private Uploads() {}

    public static Upload json(byte[] bytes) {
        return JsonUploads.of(BODIES.read(EditionUpload.class, bytes), bytes);
    }
}
