package io.certwatch.platform.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** One client that listens. No thread waits for it; one that does not read holds up nobody but itself. */
final class EventStream {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final ResponseBodyEmitter client;
    private final Executor senders;
    private final Duration silence;
    private final Consumer<EventStream> left;
    private final AtomicBoolean sending = new AtomicBoolean();
    private volatile long told;
    private volatile long toldAt = System.nanoTime();

    EventStream(ResponseBodyEmitter client, Executor senders, Duration silence, Consumer<EventStream> left) {
        this.client = client;
        this.senders = senders;
        this.silence = silence;
        this.left = left;
    }

    /** Says at once when to come again, so that the answer begins before there is news. */
    ResponseBodyEmitter begin() throws IOException {
        client.onCompletion(this::leave);
        client.onError(_ -> leave());
        client.onTimeout(client::complete);
        client.send("retry: 2000\n\n", TEXT);
        return client;
    }

    /** Skips what a client that is still taking the event before has no time for: the next one says it too. */
    void tell(StreamedEvent newest) {
        var isNew = newest.revision() != told;
        if ((isNew || isSilent()) && sending.compareAndSet(false, true)) {
            senders.execute(() -> send(newest, isNew ? newest.text() : ": nothing new\n\n"));
        }
    }

    private boolean isSilent() {
        return System.nanoTime() - toldAt > silence.toNanos();
    }

    private void send(StreamedEvent newest, String text) {
        try {
            client.send(text, TEXT);
            told = newest.revision();
            toldAt = System.nanoTime();
            if (newest.last()) {
                end();
            }
        } catch (IOException | IllegalStateException gone) {
            leave(); // the server ends the request by itself
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
