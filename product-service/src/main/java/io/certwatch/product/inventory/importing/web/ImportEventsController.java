package io.certwatch.product.inventory.importing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells how an import comes along, as server-sent events, until it ends. Each event carries the whole of it, so whoever was cut off misses
 * nothing by asking again. The thread that waits is a virtual one.
 */
@RestController
@RequestMapping("/api/inventory/imports/{id}/events")
class ImportEventsController {

    private static final Duration LOOK = Duration.ofMillis(500);
    /** Shorter than any proxy on the way is patient with. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final CompanyImports imports;
    private final JsonMapper json;
    private final CountDownLatch closing = new CountDownLatch(1);

    ImportEventsController(CompanyImports imports, JsonMapper json) {
        this.imports = imports;
        this.json = json;
    }

    /** A client that has seen the end and comes again, as browsers do, is told to stay away by a 204. */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response) throws IOException, InterruptedException {
        var of = imports.find(id);
        if (of.phase().ended() && Long.toString(of.revision()).equals(last)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        send(response.getOutputStream(), "retry: 2000\n\n");
        tell(id, response.getOutputStream());
    }

    private void tell(String id, OutputStream out) throws IOException, InterruptedException {
        long told = 0;
        long toldAt = System.nanoTime();
        do {
            var of = imports.find(id);
            if (of.revision() != told) {
                send(out, "id: " + of.revision() + "\nevent: " + (of.phase().ended() ? "end" : "progress")
                        + "\ndata: " + json.writeValueAsString(imports.view(of)) + "\n\n");
                told = of.revision();
                toldAt = System.nanoTime();
            } else if (System.nanoTime() - toldAt > SILENCE.toNanos()) {
                send(out, ": nothing new\n\n");
                toldAt = System.nanoTime();
            }
            if (of.phase().ended()) return;
        } while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Nobody holds up a service that stops; clients come again and find another. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.countDown();
    }
}
