package io.certwatch.platform.feed;

import io.certwatch.platform.stream.StreamPlaces;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.CurrentAccess;
import io.certwatch.platform.web.RequestProblem;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Sends feeds to clients in the threads of their requests. Each write waits for the client, and nothing more is read meanwhile, so that a slow
 * client costs no memory.
 */
public final class FeedStreams {

    private static final Logger LOG = LoggerFactory.getLogger(FeedStreams.class);
    /** So often a stream looks whether it has to end. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Feed feed;
    private final FeedSettings settings;
    private final CurrentAccess access;
    private final StreamPlaces places;
    private final MeterRegistry meters;
    private volatile boolean closing;

    FeedStreams(Feed feed, FeedSettings settings, CurrentAccess access, MeterRegistry meters) {
        this.feed = feed;
        this.settings = settings;
        this.access = access;
        this.meters = meters;
        this.places = new StreamPlaces(settings.perCompany(), settings.inAll());
        Gauge.builder("feed.streams", places, StreamPlaces::taken)
                .description("Open streams of events from topics")
                .register(meters);
    }

    /** Streams end before the server waits for active requests; clients connect to another instance. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    /**
     * Sends events until the client is gone, its access token expires, the stream is old enough or the service stops.
     *
     * @param company whose streams are counted together; for callers without a company their own name
     * @throws RequestProblem 410 if records after the position are no longer kept, 429 if the company has all its streams open, 503 if
     *     all streams are open or the topics cannot be reached
     */
    public void answer(FeedRequest request, String company, HttpServletResponse response) throws IOException {
        var place = places.take(company);
        try (var reader = open(request)) {
            send(reader, response);
        } finally {
            place.run();
        }
    }

    private FeedReader open(FeedRequest request) {
        try {
            return feed.open(request);
        } catch (PositionNotKept gone) {
            throw RequestProblem.of(
                    HttpStatus.GONE,
                    "position-not-kept",
                    PlatformText.of("problem.position-not-kept", FeedPosition.LAST_EVENT_ID));
        } catch (FeedUnavailable away) {
            throw RequestProblem.busy(PlatformText.of("problem.feed"));
        }
    }

    private void send(FeedReader reader, HttpServletResponse response) throws IOException {
        response.setContentType(new MediaType(MediaType.TEXT_EVENT_STREAM, StandardCharsets.UTF_8).toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var client = response.getOutputStream();
        try {
            write("retry: 2000\nid: " + reader.position() + "\n\n", client);
            client.flush();
            follow(reader, client);
        } catch (IOException gone) {
            LOG.debug("A client left the feed", gone);
        } catch (PositionNotKept | FeedUnavailable broken) {
            LOG.info("A stream of the feed ends, its client connects again: {}", broken.toString());
        }
    }

    private void follow(FeedReader reader, OutputStream client) throws IOException {
        var longest = access.atMost(settings.longest());
        var begun = System.nanoTime();
        var lastSent = begun;
        while (!closing && !isOver(longest, begun)) {
            var events = reader.read(LOOK);
            for (var event : events) {
                write(form(event), client);
                meters.counter("feed.events", "topic", event.topic().name().toLowerCase(Locale.ROOT))
                        .increment();
            }
            var silent = events.isEmpty() && isOver(settings.silence(), lastSent);
            if (silent) write(": nothing new\nid: " + reader.position() + "\n\n", client);
            if (silent || !events.isEmpty()) {
                client.flush();
                lastSent = System.nanoTime();
            }
        }
    }

    private static String form(FeedEvent event) {
        return "id: " + event.position() + "\ndata: "
                + event.json()
                        .lines()
                        .reduce((before, line) -> before + "\ndata: " + line)
                        .orElse("") + "\n\n";
    }

    private static boolean isOver(Duration time, long since) {
        return System.nanoTime() - since > time.toNanos();
    }

    private static void write(String text, OutputStream client) throws IOException {
        client.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
