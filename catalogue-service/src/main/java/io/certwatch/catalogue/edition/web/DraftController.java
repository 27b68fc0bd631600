package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.EditDraft;
import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.edition.json.JsonUploads;
import io.certwatch.catalogue.originals.web.SentHeaders;
import io.certwatch.edition.json.EditionUpload;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.body.UnreadBody;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints for editing a draft; every change names the revision that it is based on. */
@RestController
class DraftController {

    private final Editions editions;
    private final EditDraft editDraft;
    private final CurrentCaller caller;

    DraftController(Editions editions, EditDraft editDraft, CurrentCaller caller) {
        this.editions = editions;
        this.editDraft = editDraft;
        this.caller = caller;
    }

    @Operation(operationId = "replaceDraft", summary = "Replace a draft")
    @Answers({200, 409, 428})
    @PutMapping(path = "/api/editions/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftView> replace(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader HttpHeaders headers,
            @RequestBody UnreadBody<EditionUpload> body) {
        int revision = EditionTag.revision(ifMatch);
        var upload = JsonUploads.of(body.read(), body.bytes()).arriving(SentHeaders.arrival(headers));
        return DraftAnswer.of(editDraft.replace(new EditionId(id), revision, upload, author()), HttpStatus.OK);
    }

    @Operation(operationId = "editDraft", summary = "Edit one entry of a draft")
    @Answers({200, 409, 428})
    @PostMapping("/api/editions/{id}/edits")
    ResponseEntity<DraftView> edit(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody EditForm edit) {
        var edited = editDraft.edit(new EditionId(id), EditionTag.revision(ifMatch), edit.toEdit(), author());
        return DraftAnswer.of(edited, HttpStatus.OK);
    }

    @Operation(operationId = "listDraftEdits", summary = "List the edits of a draft")
    @GetMapping("/api/editions/{id}/edits")
    Page<DraftEditView> edits(@PathVariable String id) {
        var edition = editions.find(new EditionId(id)).orElseThrow(() -> RequestProblem.unknown("edition", id));
        return new Page<>(DraftEditView.of(edition.drafting().edits()), null);
    }

    private Author author() {
        return caller.get().author(null);
    }
}
