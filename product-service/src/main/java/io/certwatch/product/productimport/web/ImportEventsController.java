package io.certwatch.product.productimport.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.stream.EventStreams;
import io.certwatch.platform.stream.EventStreams.Snapshot;
import io.certwatch.product.productimport.Import;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** Streams the progress of an import as server-sent events, until it ends. */
@RestController
@RequestMapping("/api/inventory/imports/{id}/events")
class ImportEventsController {

    private final CompanyImports imports;
    private final EventStreams streams;

    ImportEventsController(CompanyImports imports, EventStreams streams) {
        this.imports = imports;
        this.streams = streams;
    }

    /** A client that has seen the end and reconnects, as browsers do, gets a 204, which stops it. */
    @Operation(operationId = "followImport", summary = "Follow an import as server-sent events")
    @Answers({200, 204})
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<ResponseBodyEmitter> events(
            @PathVariable String id, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last)
            throws IOException {
        var company = imports.find(id).company();
        return streams.answer(company, "import " + id, last, () -> snapshot(imports.find(company, id)));
    }

    private Snapshot snapshot(Import of) {
        return new Snapshot(of.revision(), of.phase().ended(), () -> imports.view(of));
    }
}
