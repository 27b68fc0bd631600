package io.certwatch.catalogue.law;

import static java.util.Objects.requireNonNull;

import io.certwatch.catalogue.law.json.LawJson;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.event.OutgoingEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Converts published versions of laws to events. */
@Component
class LawEvents implements EventForms<LawVersion> {

    private static final String TOPIC = "certwatch.catalogue.laws.v1";
    private static final String TYPE = "io.certwatch.catalogue.law.";

    @Override
    public List<OutgoingEvent> of(LawVersion version) {
        var published = requireNonNull(version.published(), "only a published version has events");
        var withdrawal = published.withdrawal();
        return List.of(new OutgoingEvent(
                TOPIC,
                version.id(),
                TYPE + (withdrawal == null ? "published" : "withdrawn"),
                "law/" + version.id() + "/" + version.revision(),
                withdrawal == null ? published.at() : withdrawal.at(),
                LawJson.of(version, published.changes())));
    }
}
