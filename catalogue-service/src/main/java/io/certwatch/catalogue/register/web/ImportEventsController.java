package io.certwatch.catalogue.register.web;

import io.certwatch.catalogue.register.ListImport;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.stream.EventStreams;
import io.certwatch.platform.stream.EventStreams.Snapshot;
import io.certwatch.platform.web.CurrentCompany;
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

/** Streams the progress of an import as server-sent events until it ends. */
@RestController
@RequestMapping("/api/certificates/imports/{id}/events")
class ImportEventsController {

    private final ImportViews views;
    private final EventStreams streams;
    private final CurrentCompany company;

    ImportEventsController(ImportViews views, EventStreams streams, CurrentCompany company) {
        this.views = views;
        this.streams = streams;
        this.company = company;
    }

    /** A browser that reconnects after the end gets 204, which tells it to stop. */
    @Operation(operationId = "followCertificateImport", summary = "Follow an import as server-sent events")
    @Answers({200, 204})
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<ResponseBodyEmitter> events(
            @PathVariable String id, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last)
            throws IOException {
        return streams.answer(company.id(), "import " + id, last, () -> snapshot(views.find(id)));
    }

    private Snapshot snapshot(ListImport list) {
        return new Snapshot(list.revision(), list.phase().ended(), () -> views.of(list));
    }
}
