package io.certwatch.importjob.web;

import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.RowFindings;
import io.certwatch.importjob.RowFindings.Kind;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.stream.EventStreams;
import io.certwatch.platform.stream.EventStreams.Snapshot;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.ReaderLanguage;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * The endpoints that all imports have. A service adds its path and its decisions.
 *
 * @param <V> an import as JSON
 */
public abstract class ImportController<D, V> {

    /** The media type of faulty rows as a file. */
    protected static final String CSV = CorrectionFile.CSV;

    private final ImportResource<D, V> imports;
    private final RowFindings findings;
    private final EventStreams streams;

    protected ImportController(ImportResource<D, V> imports, RowFindings findings, EventStreams streams) {
        this.imports = imports;
        this.findings = findings;
        this.streams = streams;
    }

    /** The form in which faulty rows of this import can be uploaded again. */
    protected abstract CorrectionForm corrections(ImportJob<D> job);

    @Operation(operationId = "listImports", summary = "List imports, newest first")
    @GetMapping
    public Page<V> newestFirst(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        return imports.newestFirst(limit, after);
    }

    @Operation(operationId = "getImport", summary = "Get an import and its progress")
    @GetMapping("/{id}")
    public V get(@PathVariable String id) {
        return imports.view(imports.find(id));
    }

    /**
     * A client that has seen the end and reconnects, as browsers do, gets a 204, which stops it.
     *
     * @param language of its texts, for a browser, whose event streams send no Accept-Language of the page
     */
    @Operation(operationId = "followImport", summary = "Follow an import as server-sent events")
    @Answers({200, 204})
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    public ResponseEntity<ResponseBodyEmitter> events(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String language,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last)
            throws IOException {
        var owner = imports.owner();
        var words = ReaderLanguage.ofParameter(language);
        return streams.answer(
                owner, "import " + id + " in " + words, last, () -> snapshot(imports.find(owner, id), words));
    }

    private Snapshot snapshot(ImportJob<D> job, Language words) {
        return new Snapshot(job.revision(), job.phase().ended(), words, () -> imports.view(job));
    }

    /**
     * Cuts texts after 1000 characters; a page of long rows has fewer rows than requested. The CSV file has the whole
     * texts.
     */
    @Operation(operationId = "listImportErrors", summary = "List the rejected rows of an import")
    @Answers(media = {MediaType.APPLICATION_JSON_VALUE, CSV})
    @GetMapping(path = "/{id}/errors", produces = MediaType.APPLICATION_JSON_VALUE)
    public Page<RowErrorView> errors(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        return rows(Kind.REJECTED, id, limit, after);
    }

    /** The rejected rows as a file to correct and upload. */
    @Operation(
            operationId = "downloadImportErrors",
            summary = "Download the rejected rows of an import, to correct and upload them")
    @GetMapping(path = "/{id}/errors.csv", produces = CSV)
    public void errorsToCorrect(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String language,
            HttpServletResponse response)
            throws IOException {
        writeRows(Kind.REJECTED, "errors", id, language, response);
    }

    @Operation(operationId = "downloadImportErrors", hidden = true) // the same by content negotiation
    @GetMapping(path = "/{id}/errors", produces = CSV)
    public void errorsAsCsv(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String language,
            HttpServletResponse response)
            throws IOException {
        errorsToCorrect(id, language, response);
    }

    protected final Page<RowErrorView> rows(Kind kind, String id, int limit, @Nullable String after) {
        var page = new RowErrorPage(limit);
        findings.each(
                kind,
                imports.findWithFindings(id).id(),
                after == null ? 0 : RowErrorPage.position(after),
                row -> page.take(row.number(), row.error()));
        return page.page().map(RowErrorView::of);
    }

    /** @param language of the problems, for a link, which has no Accept-Language of its own; null for that of the request */
    protected final void writeRows(
            Kind kind, String name, String id, @Nullable String language, HttpServletResponse response)
            throws IOException {
        var words = ReaderLanguage.ofParameter(language);
        new CorrectionFile(name + "-" + id, corrections(imports.findWithFindings(id)))
                .write(words, response, row -> findings.each(kind, id, 0, row));
    }

    protected final <A> Page<A> absent(String id, int limit, @Nullable String after, Function<String, A> form) {
        var found = findings.absent(
                imports.findWithFindings(id).id(), after == null ? null : Cursor.decode(after), limit + 1);
        return Page.of(found, limit, item -> item).map(form);
    }
}
