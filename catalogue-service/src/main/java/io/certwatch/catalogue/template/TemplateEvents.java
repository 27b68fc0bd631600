package io.certwatch.catalogue.template;

import io.certwatch.catalogue.template.json.TemplateJson;
import io.certwatch.platform.event.OutgoingEvent;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Converts revisions of templates to events. */
@Component
class TemplateEvents implements Function<TemplateRevision, OutgoingEvent> {

    private static final String TOPIC = "certwatch.catalogue.templates.v1";
    private static final String CHANGED = "io.certwatch.catalogue.template.changed";

    @Override
    public OutgoingEvent apply(TemplateRevision revision) {
        return new OutgoingEvent(
                TOPIC,
                revision.id(),
                CHANGED,
                "template/" + revision.id() + "/" + revision.revision(),
                revision.at(),
                TemplateJson.of(revision));
    }
}
