package io.certwatch.bench.system;

import io.certwatch.local.LocalSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** What a running service says of itself. */
public final class Meters {

    private static final Pattern HEAP =
            Pattern.compile("^jvm_memory_used_bytes\\{area=\"heap\".*} (\\S+)$", Pattern.MULTILINE);
    private static final Pattern OLDEST_UNSENT =
            Pattern.compile("^outbox_oldest_age_seconds(?:\\{.*})? (\\S+)$", Pattern.MULTILINE);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Door service;

    private Meters(Door service) {
        this.service = service;
    }

    public static Meters of(LocalSystem system, int port) {
        return new Meters(Door.ofPort(system, port));
    }

    /** Bytes in use, garbage included. */
    public long heap() {
        return (long) sum(HEAP);
    }

    /** Seconds since the oldest event was written that has yet to be sent; 0 if there is none. */
    public double oldestUnsent() {
        return sum(OLDEST_UNSENT);
    }

    /** The most heap that was in use, looked at twice a second at most, so that looking costs nothing. */
    public final class PeakHeap {

        private long lastLook = System.nanoTime();
        private long bytes = heap();

        public void look() {
            if (System.nanoTime() - lastLook > 500_000_000) {
                bytes = Math.max(bytes, heap());
                lastLook = System.nanoTime();
            }
        }

        public long bytes() {
            return bytes;
        }
    }

    private double sum(Pattern meter) {
        return meter.matcher(text())
                .results()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .sum();
    }

    private String text() {
        try {
            return http.send(service.to("/actuator/prometheus").build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
