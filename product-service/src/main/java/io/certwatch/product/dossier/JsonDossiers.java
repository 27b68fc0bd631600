package io.certwatch.product.dossier;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Dossiers as JSON, with the fields that the API answers. */
@Component
final class JsonDossiers implements DossierForm {

    private final JsonMapper json;

    JsonDossiers(JsonMapper json) {
        this.json = json;
    }

    @Override
    public byte[] write(Dossier dossier) {
        return json.writeValueAsBytes(dossier);
    }

    @Override
    public Dossier read(byte[] content) {
        return json.readValue(content, Dossier.class);
    }
}
