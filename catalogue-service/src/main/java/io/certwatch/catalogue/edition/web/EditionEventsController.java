package io.certwatch.catalogue.edition.web;

import io.certwatch.platform.feed.EventView;
import io.certwatch.platform.feed.FeedPosition;
import io.certwatch.platform.feed.FeedRequest;
import io.certwatch.platform.feed.FeedStart;
import io.certwatch.platform.feed.FeedStreams;
import io.certwatch.platform.feed.FollowedTopic;
import io.certwatch.platform.feed.FollowedTopic.Audience;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/editions/events")
class EditionEventsController {

    private final Set<FollowedTopic> topics;
    private final FeedStreams streams;
    private final CurrentCaller caller;

    EditionEventsController(FeedStreams streams, CurrentCaller caller, JsonMapper json) {
        this.topics = Set.of(new FollowedTopic(
                "EDITIONS", "certwatch.catalogue.editions.v1", Audience.ALL, new EditionEventView(json)));
        this.streams = streams;
        this.caller = caller;
    }

    @Operation(
            operationId = "followEditions",
            summary = "Follow what happens to editions as server-sent events",
            description = """
                Each event is a CloudEvent in JSON, as on the topic of editions: an edition was published, came into force or was withdrawn.
                Its data is the edition without entries, changes and source; read them at /api/editions/{id}. Delivery is at least once, in
                order; of two events of an edition the higher revision is current. The id of an event is the position after it: a client that
                sends it as Last-Event-ID continues there, at any instance; if events after it are no longer kept (410), read /api/editions.
                A stream without news sends comments with its position. After some minutes, or when the access token expires, a stream ends,
                and its client connects again.
                """)
    @Answers(
            value = {200, 410, 429},
            media = MediaType.TEXT_EVENT_STREAM_VALUE)
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(
            @RequestParam(defaultValue = "LATEST") FeedStart start,
            @RequestHeader(name = FeedPosition.LAST_EVENT_ID, required = false) @Nullable String last,
            HttpServletResponse response)
            throws IOException {
        var after = FeedPosition.ofLastEventId(last, topics, topics);
        streams.answer(new FeedRequest(topics, null, start, after), companyOfCaller(), response);
    }

    /** Stewards belong to no company; each is counted alone. */
    private String companyOfCaller() {
        var current = caller.get();
        return Objects.requireNonNullElse(current.company(), current.subject());
    }

    /** Which edition it is and whether it is in force, without its entries and changes, which may be large. */
    record EditionEventView(JsonMapper json) implements EventView {

        private static final String PART = "io.certwatch.catalogue.edition.part";
        private static final List<String> FIELDS = List.of(
                "id",
                "revision",
                "status",
                "force",
                "sector",
                "title",
                "announcement",
                "issued",
                "effective",
                "supersedes",
                "publishedAt",
                "inForceSince",
                "withdraws",
                "withdrawalReason",
                "withdrawal");

        @Override
        public Optional<byte[]> data(String type, byte[] data) {
            if (type.equals(PART)) return Optional.empty();
            var edition = (ObjectNode) json.readTree(data);
            return Optional.of(json.writeValueAsBytes(edition.retain(FIELDS)));
        }
    }
}
