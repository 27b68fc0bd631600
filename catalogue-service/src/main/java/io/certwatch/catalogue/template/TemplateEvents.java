package io.certwatch.catalogue.template;

import io.certwatch.catalogue.template.json.TemplateJson;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.event.OutgoingEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Converts revisions of templates to events. */
@Component
class TemplateEvents implements EventForms<TemplateRevision> {

    private static final String TOPIC = "certwatch.catalogue.templates.v1";
    private static final String CHANGED = "io.certwatch.catalogue.template.changed";

    @Override
    public List<OutgoingEvent> of(TemplateRevision revision) {
        return List.of(new OutgoingEvent(
                TOPIC,
                revision.id(),
                CHANGED,
                "template/" + revision.id() + "/" + revision.revision(),
                revision.at(),
                TemplateJson.of(revision)));
    }
}
