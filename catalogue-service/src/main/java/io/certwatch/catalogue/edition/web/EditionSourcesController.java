package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.edition.Source;
import io.certwatch.catalogue.originals.web.OriginalView;
import io.certwatch.platform.openapi.AnswersFile;
import io.certwatch.platform.web.FileDownload;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the original files of an edition. */
@RestController
class EditionSourcesController {

    private final Editions editions;

    EditionSourcesController(Editions editions) {
        this.editions = editions;
    }

    static String href(EditionId id, Source source) {
        return "/api/editions/" + id + "/sources/" + source.sha256();
    }

    static OriginalView view(EditionId id, Source source) {
        return OriginalView.of(
                href(id, source), source.mediaType(), source.sha256(), null, source.receivedAt(), source.arrival());
    }

    /** Newest first: the first one is the current source, the others are those of earlier drafts. */
    @Operation(operationId = "listEditionSources", summary = "List all that an edition was read from, newest first")
    @GetMapping("/api/editions/{id}/sources")
    Page<OriginalView> sources(@PathVariable String id) {
        var edition = find(id);
        return new Page<>(
                edition.sources().stream()
                        .map(source -> view(edition.id(), source))
                        .toList(),
                null);
    }

    @Operation(operationId = "downloadEditionSource", summary = "Download a file that an edition was read from")
    @AnswersFile
    @GetMapping("/api/editions/{id}/sources/{sha256}")
    ResponseEntity<Resource> source(@PathVariable String id, @PathVariable String sha256) {
        var named = find(id).sources().stream()
                .filter(source -> source.sha256().equals(sha256))
                .findFirst();
        return download(id, named.orElseThrow(() -> RequestProblem.unknown("source", id + "/" + sha256)));
    }

    @Operation(
            operationId = "downloadLatestEditionSource",
            summary = "Download the file that the edition was read from last")
    @AnswersFile
    @GetMapping("/api/editions/{id}/source")
    ResponseEntity<Resource> source(@PathVariable String id) {
        return download(id, find(id).source());
    }

    private ResponseEntity<Resource> download(String id, Source source) {
        var bytes = editions.source(source).orElseThrow(() -> RequestProblem.unknown("source", id));
        return FileDownload.ofNameOr(source.arrival().name(), id, source.sha256(), source.mediaType(), null)
                .of(bytes.length, new ByteArrayResource(bytes));
    }

    private Edition find(String id) {
        return editions.find(new EditionId(id)).orElseThrow(() -> RequestProblem.unknown("edition", id));
    }
}
