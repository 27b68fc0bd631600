package io.certwatch.platform.stream;

import io.certwatch.platform.stream.EventStreams.Snapshot;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All streams of one subject; its source is polled once for all of them. */
final class Broadcast {

    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);

    private final Supplier<Snapshot> source;
    private final Function<Snapshot, StreamedEvent> form;
    private final List<EventStream> streams = new CopyOnWriteArrayList<>();
    private @Nullable StreamedEvent newest;

    Broadcast(Supplier<Snapshot> source, Function<Snapshot, StreamedEvent> form) {
        this.source = source;
        this.form = form;
    }

    void add(EventStream stream) {
        streams.add(stream);
    }

    void remove(EventStream stream) {
        streams.remove(stream);
    }

    boolean isEmpty() {
        return streams.isEmpty();
    }

    /** Polls the source. If it cannot be read, the streams end and their clients reconnect. */
    synchronized void poll() {
        try {
            var event = event(source.get());
            streams.forEach(stream -> stream.offer(event));
        } catch (RuntimeException unreadable) {
            LOG.warn("Closing event streams: their source cannot be read", unreadable);
            end();
        }
    }

    private StreamedEvent event(Snapshot now) {
        var event = newest;
        if (event == null || event.revision() != now.revision()) {
            event = form.apply(now);
            newest = event;
        }
        return event;
    }

    void end() {
        streams.forEach(EventStream::end);
    }
}
