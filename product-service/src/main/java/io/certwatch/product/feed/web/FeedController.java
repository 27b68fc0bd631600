package io.certwatch.product.feed.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.feed.Feed;
import io.certwatch.product.feed.FeedPosition;
import io.certwatch.product.feed.FeedReader;
import io.certwatch.product.feed.FeedRequest;
import io.certwatch.product.feed.FeedStart;
import io.certwatch.product.feed.FeedTopic;
import io.certwatch.product.feed.FeedUnavailable;
import io.certwatch.product.feed.PositionNotKept;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/feed")
class FeedController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Feed feed;
    private final FeedStreams streams;
    private final CurrentCompany company;

    FeedController(Feed feed, FeedStreams streams, CurrentCompany company) {
        this.feed = feed;
        this.streams = streams;
        this.company = company;
    }

    @Operation(
            operationId = "followFeed",
            summary = "Follow the events of the company as server-sent events",
            description = """
                Each event is a CloudEvent in JSON, as on the topics of assessments and obligations, and only of the company. Delivery is at
                least once, in order per product. The id of an event is the position after it: a client that sends it as Last-Event-ID continues
                there, at any instance. A stream without news sends comments with its position. After some minutes a stream ends, and its client
                connects again.
                """)
    @Answers(
            value = {200, 410, 429},
            media = MediaType.TEXT_EVENT_STREAM_VALUE)
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(
            @RequestParam(required = false) @Nullable Set<FeedTopic> topic,
            @RequestParam(defaultValue = "EARLIEST") FeedStart start,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String last,
            HttpServletResponse response)
            throws IOException {
        var topics = topic == null || topic.isEmpty() ? EnumSet.allOf(FeedTopic.class) : topic;
        var request = new FeedRequest(company.id(), topics, start, position(last));
        var place = streams.take(request.company());
        try (var reader = open(request)) {
            streams.send(reader, response);
        } finally {
            place.run();
        }
    }

    private static @Nullable FeedPosition position(@Nullable String last) {
        try {
            return last == null || last.isEmpty() ? null : FeedPosition.parse(last);
        } catch (IllegalArgumentException invalid) {
            throw RequestProblem.invalid(LAST_EVENT_ID, "is not the id of an event of this feed");
        }
    }

    private FeedReader open(FeedRequest request) {
        try {
            return feed.open(request);
        } catch (PositionNotKept gone) {
            throw RequestProblem.of(
                    HttpStatus.GONE,
                    "position-not-kept",
                    "Events after this position are no longer kept. Read the current state at /api/products and"
                        + " /api/obligations, or have it published again, and follow the feed without Last-Event-ID.");
        } catch (FeedUnavailable away) {
            throw RequestProblem.busy("The events cannot be read at the moment; try again soon.");
        }
    }
}
