package io.certwatch.notification.delivery.web;

import io.certwatch.platform.feed.FeedPosition;
import io.certwatch.platform.feed.FeedRequest;
import io.certwatch.platform.feed.FeedStart;
import io.certwatch.platform.feed.FeedStreams;
import io.certwatch.platform.feed.FollowedTopic;
import io.certwatch.platform.feed.FollowedTopic.Audience;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/alerts/events")
class AlertEventsController {

    private static final Set<FollowedTopic> TOPICS =
            Set.of(new FollowedTopic("DELIVERIES", "certwatch.notification.deliveries.v1", Audience.COMPANY_OF_HEADER));

    private final FeedStreams streams;
    private final CurrentCompany company;

    AlertEventsController(FeedStreams streams, CurrentCompany company) {
        this.streams = streams;
        this.company = company;
    }

    @Operation(
            operationId = "followAlerts",
            summary = "Follow what happens to the alerts of the company as server-sent events",
            description = """
                Each event is a CloudEvent in JSON, as on the topic of deliveries, and only of the company: a message was sent or given up, a
                sent one came back, or nobody can be told because the vendor has no contact or the products name no vendor. Delivery is at least once, in order per
                alert. The id of an event is the position after it: a client that sends it as Last-Event-ID continues there, at any instance;
                if events after it are no longer kept (410), read /api/alerts. A stream without news sends comments with its position. After
                some minutes, or when the access token expires, a stream ends, and its client connects again.
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
        var after = FeedPosition.ofLastEventId(last, TOPICS, TOPICS);
        streams.answer(new FeedRequest(TOPICS, company.id(), start, after), company.id(), response);
    }
}
