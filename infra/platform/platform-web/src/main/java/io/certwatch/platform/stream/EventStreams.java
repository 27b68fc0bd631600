package io.certwatch.platform.stream;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.CurrentAccess;
import io.certwatch.platform.web.ReaderLanguage;
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
 * Streams the progress of a subject as server-sent events {@code progress} and finally {@code end}. Each event contains the full state, so a
 * client that reconnects misses nothing. One thread polls each subject once for all its clients; a client needs no thread and no query, and
 * the number of clients is limited. A stream ends when the access token of its client expires.
 */
public final class EventStreams implements AutoCloseable {

    /**
     * The current state of a subject.
     *
     * @param revision changes with the state
     * @param last whether the state is final
     * @param language of the texts in it
     * @param view supplies the JSON for clients; called only if the revision has changed
     */
    public record Snapshot(long revision, boolean last, Language language, Supplier<Object> view) {}

    private static final MediaType EVENTS = new MediaType(MediaType.TEXT_EVENT_STREAM, StandardCharsets.UTF_8);

    private final StreamSettings settings;
    private final JsonMapper json;
    private final CurrentAccess access;
    private final StreamPlaces places;
    private final Map<String, Broadcast> broadcasts = new ConcurrentHashMap<>();
    private final ExecutorService senders = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("event-stream-", 0).factory());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("event-streams").factory());

    EventStreams(StreamSettings settings, JsonMapper json, CurrentAccess access) {
        this.settings = settings;
        this.json = json;
        this.access = access;
        this.places = new StreamPlaces(settings.perCompany(), settings.inAll());
        var pause = settings.look().toMillis();
        clock.scheduleWithFixedDelay(this::poll, pause, pause, TimeUnit.MILLISECONDS);
    }

    /**
     * Opens a stream. A client that has received the end and reconnects, as browsers do, gets a 204, which stops it.
     *
     * @param subject unique name of the subject in this language
     * @param lastSeen the id of the last event the client received, from its header {@code Last-Event-ID}
     * @param source reads the state, first on the calling thread and then on the polling thread
     */
    public ResponseEntity<ResponseBodyEmitter> answer(
            String company, String subject, @Nullable String lastSeen, Supplier<Snapshot> source) throws IOException {
        var now = source.get();
        if (now.last() && Long.toString(now.revision()).equals(lastSeen))
            return ResponseEntity.noContent().build();
        return ResponseEntity.ok()
                .contentType(EVENTS)
                .cacheControl(CacheControl.noStore())
                .body(open(company, subject, source));
    }

    /**
     * @param subject unique name of the subject
     * @param source reads the state on the polling thread
     */
    public ResponseBodyEmitter open(String company, String subject, Supplier<Snapshot> source) throws IOException {
        var giveBack = places.take(company);
        var client = new ResponseBodyEmitter(longest());
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
        senders.execute(broadcast::poll);
        return client;
    }

    /** In milliseconds; 0 would be without end. */
    private long longest() {
        return Math.max(1, access.atMost(settings.longest()).toMillis());
    }

    private void leave(String subject, EventStream stream) {
        broadcasts.computeIfPresent(subject, (_, broadcast) -> {
            broadcast.remove(stream);
            return broadcast.isEmpty() ? null : broadcast;
        });
    }

    private void poll() {
        broadcasts.values().forEach(Broadcast::poll);
    }

    private StreamedEvent form(Snapshot now) {
        var text = "id: " + now.revision() + "\nevent: " + (now.last() ? "end" : "progress") + "\ndata: "
                + ReaderLanguage.speak(
                        now.language(), () -> json.writeValueAsString(now.view().get()))
                + "\n\n";
        return new StreamedEvent(now.revision(), now.last(), text);
    }

    /** Ends all streams, so that they do not delay the shutdown; clients reconnect to another instance. */
    @Override
    public void close() {
        clock.shutdownNow();
        broadcasts.values().forEach(Broadcast::end);
        senders.shutdown();
    }
}
