package io.certwatch.importjob.web;

import io.certwatch.importjob.ImportDecision;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Imports;
import io.certwatch.importjob.Originals;
import io.certwatch.importjob.ReceiveImport.Reception;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The imports of the owner of the request, and their form as JSON.
 *
 * @param <V> an import as JSON
 */
public final class ImportResource<D, V> {

    @FunctionalInterface
    public interface Form<D, V> {

        /** @param waitsFor the path of the import that is processed before it; null if it is its turn, is held or has ended */
        V view(ImportJob<D> job, @Nullable String waitsFor);
    }

    private final String path;
    private final Imports<D> imports;
    private final Supplier<String> owner;
    private final Form<D, V> form;

    /** @param owner of the imports that the current request may see */
    public ImportResource(String path, Imports<D> imports, Supplier<String> owner, Form<D, V> form) {
        this.path = path;
        this.imports = imports;
        this.owner = owner;
        this.form = form;
    }

    /** @throws RequestProblem if the body is empty */
    public static InputStream requireContent(InputStream body) throws IOException {
        var bytes = new BufferedInputStream(body);
        bytes.mark(1);
        if (bytes.read() < 0) throw RequestProblem.invalid("body", PlatformText.of("fault.empty"));
        bytes.reset();
        return bytes;
    }

    /**
     * The uploaded file, unchanged; browsers save it and do not show it.
     *
     * @throws RequestProblem if it was deleted when its time was over
     */
    public ResponseEntity<Resource> source(String id, Originals originals) {
        var original = find(id).original();
        if (!originals.has(original.sha256())) throw notKept("file-not-kept", "problem.file-not-kept");
        return ResponseEntity.ok()
                .eTag(original.sha256())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(original.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(id).build().toString())
                .body(new InputStreamResource(() -> originals.open(original.sha256())));
    }

    /** @throws RequestProblem if the owner has no such import, or its findings were deleted when their time was over */
    ImportJob<D> findWithFindings(String id) {
        var found = find(id);
        if (found.findingsDeletedAt() != null) throw notKept("rows-not-kept", "problem.rows-not-kept");
        return found;
    }

    private static RequestProblem notKept(String type, String text) {
        return RequestProblem.of(HttpStatus.NOT_FOUND, type, PlatformText.of(text));
    }

    String owner() {
        return owner.get();
    }

    /** @throws RequestProblem if the owner has no such import */
    public ImportJob<D> find(String id) {
        return find(owner(), id);
    }

    ImportJob<D> find(String ofOwner, String id) {
        return imports.find(ofOwner, id).orElseThrow(() -> unknown(id));
    }

    private static RequestProblem unknown(String id) {
        return RequestProblem.unknown("import", id);
    }

    Page<V> newestFirst(int limit, @Nullable String after) {
        var found = imports.newestFirst(owner(), after == null ? null : Cursor.decode(after), limit + 1);
        return Page.of(found, limit, ImportJob::id).map(this::view);
    }

    V view(ImportJob<D> job) {
        var first = job.phase().hasWork() ? imports.next(job.owner()).orElse(job) : job;
        return form.view(job, first.id().equals(job.id()) ? null : path + "/" + first.id());
    }

    /** 202 for a new import, 200 for one that existed. */
    public ResponseEntity<V> answer(Reception<D> reception) {
        return ResponseEntity.status(reception.repeated() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .location(URI.create(path + "/" + reception.job().id()))
                .body(view(reception.job()));
    }

    /** 200 if the import has ended, 202 if it goes on. */
    public ResponseEntity<V> answer(String id, ImportDecision<D> decision) {
        return switch (decision) {
            case ImportDecision.Accepted<D>(var next) ->
                ResponseEntity.status(next.phase().ended() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                        .body(view(next));
            case ImportDecision.Unknown<D>() -> throw unknown(id);
            case ImportDecision.Refused<D>(var code, var reason) -> throw RequestProblem.conflict(code, reason);
        };
    }
}
