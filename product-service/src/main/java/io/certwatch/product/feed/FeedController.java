package io.certwatch.product.feed;

import io.certwatch.platform.feed.FeedPosition;
import io.certwatch.platform.feed.FeedRequest;
import io.certwatch.platform.feed.FeedStart;
import io.certwatch.platform.feed.FeedStreams;
import io.certwatch.platform.feed.FollowedTopic;
import io.certwatch.platform.feed.FollowedTopic.Audience;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/feed")
class FeedController {

    /** The topics of the feed. Their records are keyed by company and SKU. */
    enum FeedTopic {
        ASSESSMENTS("certwatch.product.assessments.v1"),
        OBLIGATIONS("certwatch.product.obligations.v1"),
        SALES("certwatch.product.sales.v1");

        static final List<FollowedTopic> ALL =
                Arrays.stream(values()).map(FeedTopic::followed).toList();

        private final FollowedTopic followed;

        FeedTopic(String topic) {
            followed = new FollowedTopic(name(), topic, Audience.COMPANY_OF_HEADER_AND_KEY);
        }

        FollowedTopic followed() {
            return followed;
        }
    }

    private final FeedStreams streams;
    private final CurrentCompany company;

    FeedController(FeedStreams streams, CurrentCompany company) {
        this.streams = streams;
        this.company = company;
    }

    @Operation(
            operationId = "followFeed",
            summary = "Follow the events of the company as server-sent events",
            description = """
                Each event is a CloudEvent in JSON, as on the topics of assessments, obligations and sales, and only of the company. Delivery is at
                least once, in order per product. The id of an event is the position after it: a client that sends it as Last-Event-ID continues
                there, at any instance. An id of another topic is refused (400). If events after it are no longer kept (410): open the feed with
                start=LATEST and without Last-Event-ID, keep the id with which it begins, read /api/products, /api/obligations and /api/sales page by
                page, and then follow from that id; nothing is missed, and what arrives twice has the same revision. A stream without news sends comments with its position. After some minutes, or when the access token
                expires, a stream ends, and its client connects again.
                """)
    @Answers(
            value = {200, 410, 429},
            media = MediaType.TEXT_EVENT_STREAM_VALUE)
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(
            @RequestParam(required = false) @Nullable Set<FeedTopic> topic,
            @RequestParam(defaultValue = "EARLIEST") FeedStart start,
            @RequestHeader(name = FeedPosition.LAST_EVENT_ID, required = false) @Nullable String last,
            HttpServletResponse response)
            throws IOException {
        if (topic != null && topic.contains(null)) {
            throw RequestProblem.invalid("topic", PlatformText.of("fault.empty"));
        }
        var chosen = topic == null || topic.isEmpty() ? EnumSet.allOf(FeedTopic.class) : topic;
        var topics = chosen.stream().map(FeedTopic::followed).collect(Collectors.toSet());
        var after = FeedPosition.ofLastEventId(last, FeedTopic.ALL, topics);
        streams.answer(new FeedRequest(topics, company.id(), start, after), company.id(), response);
    }
}
