package io.certwatch.catalogue.edition.kafka;

import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.json.EditionJson;
import io.certwatch.platform.event.OutgoingEvent;
import java.util.function.Function;
import org.springframework.stereotype.Component;

import static java.util.Objects.requireNonNull;

/** What the topic says when an edition is published. */
@Component
class EditionEvents implements Function<Edition, OutgoingEvent> {

    private static final String TOPIC = "certwatch.catalogue.editions.v1";
    private static final String PUBLISHED = "io.certwatch.catalogue.edition.published";

    @Override
    public OutgoingEvent apply(Edition edition) {
        var published = requireNonNull(edition.published(), "only a published edition is told");
        var id = edition.id().value();
        var eventId = "edition/" + id + "/" + edition.revision();
        return new OutgoingEvent(
                TOPIC, id, PUBLISHED, eventId, published.at(), EditionJson.of(edition, published.changes()));
    }
}
