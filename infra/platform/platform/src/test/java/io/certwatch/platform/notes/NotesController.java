package io.certwatch.platform.notes;

import static java.util.stream.Collectors.joining;

import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.body.Batch;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.openapi.EndingOperation;
import io.certwatch.platform.outbox.Outbox;
import io.certwatch.platform.stream.EventStreams;
import io.certwatch.platform.stream.EventStreams.Snapshot;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.RequestProblem;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

@RestController
class NotesController {

    static final long LAST_TELLING = 10;

    private final MongoDatabase database;
    private final Outbox outbox;

    private final EventStreams streams;
    private final Map<String, AtomicLong> tellings = new ConcurrentHashMap<>();

    NotesController(MongoDatabase database, Outbox outbox, EventStreams streams) {
        this.database = database;
        this.outbox = outbox;
        this.streams = streams;
    }

    @PostMapping("/notes")
    Map<String, String> write(@RequestBody Note note) {
        var event = new OutgoingEvent(
                NotesService.TOPIC, note.id(), "note.written", "note/" + note.id(), Instant.now(), note);
        database.getCollection("notes")
                .insertOne(new Document("_id", note.id()).append("outbox", outbox.entries(List.of(event))));
        outbox.enqueue("notes", List.of(note.id()));
        return Map.of("stored", note.id());
    }

    /** Broadcasts the number of calls so far. */
    @GetMapping(path = "/tellings/{name}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseBodyEmitter events(@PathVariable String name) throws IOException {
        return streams.open("demo", name, () -> {
            var told = tellings.computeIfAbsent(name, _ -> new AtomicLong(1)).get();
            return new Snapshot(told, told >= LAST_TELLING, Language.EN, () -> Map.of("told", told));
        });
    }

    @PostMapping("/tellings/{name}")
    long tell(@PathVariable String name) {
        return tellings.computeIfAbsent(name, _ -> new AtomicLong(1)).incrementAndGet();
    }

    /** Accepts any body, also forms, which Tomcat reads. */
    @PostMapping("/forms")
    String take(
            @RequestParam(defaultValue = "none") String text, @RequestBody(required = false) byte @Nullable [] body) {
        return text + (body == null ? 0 : body.length);
    }

    @PostMapping("/notes/many")
    int writeMany(@RequestBody List<Note> notes) {
        return notes.size();
    }

    @PostMapping("/notes/batch")
    List<String> writeEach(@RequestBody Batch<Note> notes) {
        return notes.elements().stream().map(NotesController::outcome).toList();
    }

    private static String outcome(Batch.Element<Note> element) {
        var note = element.value();
        return note != null
                ? note.id()
                : element.faults().stream()
                        .map(fault -> fault.field() + " " + fault.reason())
                        .collect(joining(", "));
    }

    record Title(@NotBlank(message = "must not be blank") String title) {}

    @PostMapping("/titles")
    String write(@RequestBody @Valid Title title) {
        return title.title();
    }

    @GetMapping(path = "/notes", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Note> on(@RequestParam LocalDate on, @RequestParam(defaultValue = "10") @Max(100) int limit) {
        return List.of(Note.saying(on.toString(), Integer.toString(limit)));
    }

    record Wanted(Note.@Nullable Mood mood, @Nullable Set<Note.Mood> moods) {}

    @EndingOperation(deprecatedOn = "2026-12-01", removedOn = "2027-12-01", successor = "/notes")
    @GetMapping("/notes/old")
    List<String> findOld() {
        return List.of();
    }

    @GetMapping("/notes/of")
    String findAll(@RequestParam Set<Note.Mood> mood) {
        return mood.toString();
    }

    /** More than a connection buffers. */
    @GetMapping(path = "/notes/long", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Note> all() {
        return Collections.nCopies(500_000, Note.saying("n", "a note that fills the connection"));
    }

    @GetMapping("/notes/found")
    String find(Wanted wanted) {
        return wanted.toString();
    }

    @GetMapping("/notes/{id}")
    Note note(@PathVariable String id) {
        throw RequestProblem.unknown("note", id);
    }

    @GetMapping("/notes/all.csv")
    void failHalfWay(HttpServletResponse response) throws IOException {
        response.getOutputStream().print("the first half");
        response.flushBuffer();
        throw new IllegalStateException("the second half is gone");
    }

    @PostMapping("/accidents")
    void fail() {
        throw new IllegalStateException("io.certwatch.Secret broke");
    }
}
