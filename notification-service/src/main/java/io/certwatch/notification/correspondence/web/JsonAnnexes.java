package io.certwatch.notification.correspondence.web;

import io.certwatch.notification.correspondence.AnnexForm;
import io.certwatch.notification.correspondence.Correspondence;
import io.certwatch.notification.naming.PartyNames;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Annexes as JSON, with the fields that the API answers. */
@Component
final class JsonAnnexes implements AnnexForm {
    private final JsonMapper json;
    private final PartyNames names;

    JsonAnnexes(JsonMapper json, PartyNames names) {
        this.json = json;
        this.names = names;
    }

    @Override
    public byte[] write(Correspondence read) {
        return json.writeValueAsBytes(view(read));
    }

    CorrespondenceView read(byte[] content) {
        return json.readValue(content, CorrespondenceView.class);
    }

    CorrespondenceView view(Correspondence read) {
        return CorrespondenceView.of(read, new VendorNames(names, read.company()));
    }
}
