package io.certwatch.catalogue.watching.web;

import io.certwatch.catalogue.fetching.Fetcher;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.catalogue.watching.EditSources;
import io.certwatch.catalogue.watching.EditSources.SourceEditOutcome;
import io.certwatch.catalogue.watching.SourceId;
import io.certwatch.catalogue.watching.Sources;
import io.certwatch.catalogue.watching.WatchedSource;
import io.certwatch.catalogue.watching.schedule.Timetable;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/sources")
class SourcesController {

    private final Sources sources;
    private final EditSources keepSource;
    private final Fetcher fetcher;
    private final Timetable timetable;
    private final CurrentCaller caller;

    SourcesController(
            Sources sources, EditSources keepSource, Fetcher fetcher, Timetable timetable, CurrentCaller caller) {
        this.sources = sources;
        this.keepSource = keepSource;
        this.fetcher = fetcher;
        this.timetable = timetable;
        this.caller = caller;
    }

    @Operation(operationId = "listSources", summary = "List the watched sources")
    @GetMapping
    Page<SourceView> sources(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = sources.list(after == null ? null : new SourceId(Cursor.decode(after)), limit + 1);
        return Page.of(found, limit, source -> source.id().value()).map(this::view);
    }

    @Operation(operationId = "getSource", summary = "Get a watched source")
    @GetMapping("/{id}")
    ResponseEntity<SourceView> source(@PathVariable String id) {
        var source = sources.find(new SourceId(id))
                .filter(known -> !known.retired())
                .orElseThrow(() -> RequestProblem.unknown("source", id));
        return answer(HttpStatus.OK, source);
    }

    /** Creates a source, or changes its settings if {@code If-Match} is given. */
    @Operation(operationId = "putSource", summary = "Watch a source, or change how it is watched")
    @Answers({201, 200, 428})
    @PutMapping("/{id}")
    ResponseEntity<SourceView> put(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SourceForm form) {
        var settings = ReadForm.read(form, fetcher, timetable);
        return switch (keepSource.keep(SourceProblems.id(id), settings, EntityTag.optionalInt(ifMatch))) {
            case SourceEditOutcome.Created(var source) -> answer(HttpStatus.CREATED, source);
            case SourceEditOutcome.Kept(var source) -> answer(HttpStatus.OK, source);
            case SourceEditOutcome.Unknown(var unknown) ->
                throw RequestProblem.stale(ProblemText.of("problem.no-source", unknown));
            case SourceEditOutcome.Unconditional _ -> throw SourceProblems.unconditional();
            case SourceEditOutcome.Stale(var stale, var revision) -> throw SourceProblems.stale(stale, revision);
        };
    }

    /** Stops watching the source; the history of its checks is kept. */
    @Operation(operationId = "removeSource", summary = "Stop watching a source")
    @Answers(428)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        switch (keepSource.retire(new SourceId(id), EntityTag.optionalInt(ifMatch))) {
            case SourceEditOutcome.Created _, SourceEditOutcome.Kept _ -> {}
            case SourceEditOutcome.Unknown _ -> throw RequestProblem.unknown("source", id);
            case SourceEditOutcome.Unconditional _ -> throw SourceProblems.unconditional();
            case SourceEditOutcome.Stale(var stale, var revision) -> throw SourceProblems.stale(stale, revision);
        }
    }

    private ResponseEntity<SourceView> answer(HttpStatus status, WatchedSource source) {
        var answer = ResponseEntity.status(status).eTag(String.valueOf(source.revision()));
        if (status == HttpStatus.CREATED) answer.location(URI.create("/api/sources/" + source.id()));
        return answer.body(view(source));
    }

    private SourceView view(WatchedSource source) {
        return SourceView.of(source, Disclosure.to(caller.get()));
    }
}
