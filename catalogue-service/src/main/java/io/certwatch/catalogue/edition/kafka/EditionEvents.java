package io.certwatch.catalogue.edition.kafka;

import static java.util.Objects.requireNonNull;

import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.Published;
import io.certwatch.catalogue.edition.json.EditionJson;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.event.EventJson;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The events of an edition from its publication on: one event if it fits, else its parts followed by the event that
 * lists them, so that a consumer has all parts when it reads the list.
 */
@Component
class EditionEvents implements EventForms<Edition> {

    /** Bytes; the broker's limit is 1 MiB. */
    private static final int LARGEST_EVENT = 900_000;

    static final String TOPIC = "certwatch.catalogue.editions.v1";
    private static final String TYPE = "io.certwatch.catalogue.edition.";
    static final String PART = TYPE + "part";

    @Override
    public List<OutgoingEvent> of(Edition edition) {
        var published = requireNonNull(edition.published(), "only a published edition has events");
        var whole = EditionJson.of(edition, published.changes());
        return bytes(whole).length <= LARGEST_EVENT
                ? List.of(event(edition, published, whole))
                : inParts(edition, published, whole);
    }

    private static List<OutgoingEvent> inParts(Edition edition, Published published, EditionJson whole) {
        var events = new ArrayList<OutgoingEvent>();
        var parts = new ArrayList<EditionJson.Part>();
        for (var part : Cut.of(whole)) {
            var key = edition.id() + "/" + part.part();
            parts.add(new EditionJson.Part(key, Sha256.of(bytes(part))));
            events.add(new OutgoingEvent(
                    TOPIC, key, PART, eventId(edition) + "/part/" + part.part(), time(published), part));
        }
        events.add(event(edition, published, whole.inParts(parts)));
        return events;
    }

    private static OutgoingEvent event(Edition edition, Published published, EditionJson data) {
        return new OutgoingEvent(TOPIC, edition.id().value(), type(published), eventId(edition), time(published), data);
    }

    private static byte[] bytes(Object data) {
        return EventJson.write(data).getBytes(StandardCharsets.UTF_8);
    }

    private static String eventId(Edition edition) {
        return "edition/" + edition.id() + "/" + edition.revision();
    }

    private static String type(Published published) {
        return TYPE
                + switch (published.latest()) {
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
