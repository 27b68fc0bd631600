package io.certwatch.catalogue.edition.kafka;

import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.Published;
import io.certwatch.catalogue.edition.json.EditionJson;
import io.certwatch.platform.event.OutgoingEvent;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.stereotype.Component;

import static java.util.Objects.requireNonNull;

/** What the topic says of an edition, from its publication on. */
@Component
class EditionEvents implements Function<Edition, OutgoingEvent> {

    private static final String TOPIC = "certwatch.catalogue.editions.v1";
    private static final String TYPE = "io.certwatch.catalogue.edition.";

    @Override
    public OutgoingEvent apply(Edition edition) {
        var published = requireNonNull(edition.published(), "only a published edition is told");
        var id = edition.id().value();
        var eventId = "edition/" + id + "/" + edition.revision();
        return new OutgoingEvent(
                TOPIC, id, type(published), eventId, time(published), EditionJson.of(edition, published.changes()));
    }

    private static String type(Published published) {
        return TYPE + switch (published.latest()) {
            case PUBLISHED -> "published";
            case CAME_INTO_FORCE -> "came-into-force";
            case WITHDRAWN -> "withdrawn";
        };
    }

    private static Instant time(Published published) {
        return switch (published.latest()) {
            case PUBLISHED -> published.at();
            case CAME_INTO_FORCE -> requireNonNull(published.inForceSince());
            case WITHDRAWN -> requireNonNull(published.withdrawal()).at();
        };
    }
}
