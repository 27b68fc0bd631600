package io.certwatch.platform.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** The stream of one client. No thread waits for it; a client that does not read delays only itself. */
final class EventStream {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final ResponseBodyEmitter client;
    private final Executor senders;
    private final Duration silence;
    private final Consumer<EventStream> left;
    private final AtomicBoolean sending = new AtomicBoolean();
    private volatile long lastRevision;
    private volatile long lastSentAt = System.nanoTime();

    EventStream(ResponseBodyEmitter client, Executor senders, Duration silence, Consumer<EventStream> left) {
        this.client = client;
        this.senders = senders;
        this.silence = silence;
        this.left = left;
    }

    /** Sends the reconnection time at once, so that the response starts before the first event. */
    ResponseBodyEmitter begin() throws IOException {
        client.onCompletion(this::leave);
        client.onError(_ -> leave());
        client.onTimeout(client::complete);
        client.send("retry: 2000\n\n", TEXT);
        return client;
    }

    /** Skips the event if the client is still receiving the previous one: the next event contains the full state. */
    void offer(StreamedEvent newest) {
        var isNew = newest.revision() != lastRevision;
        if ((isNew || isSilent()) && sending.compareAndSet(false, true)) {
            senders.execute(() -> send(newest, isNew ? newest.text() : ": nothing new\n\n"));
        }
    }

    private boolean isSilent() {
        return System.nanoTime() - lastSentAt > silence.toNanos();
    }

    private void send(StreamedEvent newest, String text) {
        try {
            client.send(text, TEXT);
            lastRevision = newest.revision();
            lastSentAt = System.nanoTime();
            if (newest.last()) end();
        } catch (IOException | IllegalStateException gone) {
            leave(); // the server ends the request
        } finally {
            sending.set(false);
        }
    }

    void end() {
        client.complete();
        leave();
    }

    private void leave() {
        left.accept(this);
    }
}
