package io.certwatch.product.feed.web;

import io.certwatch.platform.stream.StreamPlaces;
import io.certwatch.product.feed.FeedEvent;
import io.certwatch.product.feed.FeedReader;
import io.certwatch.product.feed.FeedSettings;
import io.certwatch.product.feed.FeedUnavailable;
import io.certwatch.product.feed.PositionNotKept;
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
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Sends feeds to clients in the threads of their requests. Each write waits for the client, and nothing more is read meanwhile, so that a slow
 * client costs no memory.
 */
@Component
class FeedStreams {

    private static final Logger LOG = LoggerFactory.getLogger(FeedStreams.class);
    /** So often a stream looks whether it has to end. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final FeedSettings settings;
    private final StreamPlaces places;
    private final MeterRegistry meters;
    private volatile boolean closing;

    FeedStreams(FeedSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
        this.places = new StreamPlaces(settings.perCompany(), settings.inAll());
        Gauge.builder("product.feed.streams", places, StreamPlaces::taken)
                .description("Open streams of the feed")
                .register(meters);
    }

    /** @return releases the place */
    Runnable take(String company) {
        return places.take(company);
    }

    /** Streams end before the server waits for active requests; clients connect to another instance. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    /** Returns when the stream has ended or the client is gone. */
    void send(FeedReader reader, HttpServletResponse response) throws IOException {
        response.setContentType(new MediaType(MediaType.TEXT_EVENT_STREAM, StandardCharsets.UTF_8).toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var client = response.getOutputStream();
        try {
            write("retry: 2000\n\n", client);
            client.flush();
            follow(reader, client);
        } catch (IOException gone) {
            LOG.debug("A client left the feed", gone);
        } catch (PositionNotKept | FeedUnavailable broken) {
            LOG.info("A stream of the feed ends, its client connects again: {}", broken.toString());
        }
    }

    private void follow(FeedReader reader, OutputStream client) throws IOException {
        var begun = System.nanoTime();
        var lastSent = begun;
        while (!closing && !isOver(settings.longest(), begun)) {
            var events = reader.read(LOOK);
            for (var event : events) {
                write(form(event), client);
                meters.counter(
                                "product.feed.events",
                                "topic",
                                event.topic().name().toLowerCase(Locale.ROOT))
                        .increment();
            }
            var silent = events.isEmpty() && isOver(settings.silence(), lastSent);
            if (silent) {
                write(": nothing new\nid: " + reader.position() + "\n\n", client);
            }
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
