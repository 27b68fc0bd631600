package io.certwatch.platform.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells how something comes along, as server-sent events {@code progress} and at last {@code end}. Each carries the whole of it, so whoever was
 * cut off misses nothing by asking again. One thread looks for news, once for all who listen to the same thing; a listener costs no thread and no
 * question to the database, and there are only so many of them.
 */
public final class EventStreams implements AutoCloseable {

    /**
     * How it is now.
     *
     * @param revision another one is news
     * @param last whether it stays like this
     * @param view what clients see of it, asked for only if it is news
     */
    public record Snapshot(long revision, boolean last, Supplier<Object> view) {}

    private static final MediaType EVENTS = new MediaType(MediaType.TEXT_EVENT_STREAM, StandardCharsets.UTF_8);

    private final StreamSettings settings;
    private final JsonMapper json;
    private final StreamPlaces places;
    private final Map<String, Broadcast> broadcasts = new ConcurrentHashMap<>();
    private final ExecutorService senders = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("event-stream-", 0).factory());
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("event-streams").factory());

    EventStreams(StreamSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        this.places = new StreamPlaces(settings);
        var pause = settings.look().toMillis();
        clock.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    /**
     * The answer to a client that listens. One that has seen the end and comes again, as browsers do, is told to stay away by a 204.
     *
     * @param subject names the thing among all that there is to tell of
     * @param lastSeen the id of the last event that the client has, from its header {@code Last-Event-ID}
     * @param source looks how it is, at once and then on a thread of ours
     */
    public ResponseEntity<ResponseBodyEmitter> answer(String company, String subject, @Nullable String lastSeen, Supplier<Snapshot> source)
            throws IOException {
        var now = source.get();
        if (now.last() && Long.toString(now.revision()).equals(lastSeen)) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok().contentType(EVENTS).cacheControl(CacheControl.noStore()).body(open(company, subject, source));
    }

    /**
     * @param subject names the thing among all that there is to tell of
     * @param source looks how it is, on a thread of ours
     */
    public ResponseBodyEmitter open(String company, String subject, Supplier<Snapshot> source) throws IOException {
        var giveBack = places.take(company);
        var client = new ResponseBodyEmitter(settings.longest().toMillis());
        var stream = new EventStream(client, senders, settings.silence(), left -> {
            giveBack.run();
            leave(subject, left);
        });
        var broadcast = broadcasts.compute(subject, (_, open) -> {
            var all = open == null ? new Broadcast(source, this::form) : open;
            all.add(stream);
            return all;
        });
        stream.begin();
        senders.execute(broadcast::look);
        return client;
    }

    private void leave(String subject, EventStream stream) {
        broadcasts.computeIfPresent(subject, (_, broadcast) -> {
            broadcast.remove(stream);
            return broadcast.isEmpty() ? null : broadcast;
        });
    }

    private void look() {
        broadcasts.values().forEach(Broadcast::look);
    }

    private StreamedEvent form(Snapshot now) {
        var text = "id: " + now.revision() + "\nevent: " + (now.last() ? "end" : "progress") + "\ndata: " + json.writeValueAsString(now.view().get()) + "\n\n";
        return new StreamedEvent(now.revision(), now.last(), text);
    }

    /** Nobody holds up a service that stops; clients come again and find another. */
    @Override
    public void close() {
        clock.shutdownNow();
        broadcasts.values().forEach(Broadcast::end);
        senders.shutdown();
    }
}
