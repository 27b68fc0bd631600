package io.certwatch.catalogue.law.web;

import io.certwatch.catalogue.law.DraftLaws;
import io.certwatch.catalogue.law.LawOutcome;
import io.certwatch.catalogue.law.json.LawUpload;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints for drafts; every change names the revision that it is based on. */
@RestController
class LawDraftController {

    private final DraftLaws draftLaws;
    private final LawViews views;
    private final CurrentCaller caller;

    LawDraftController(DraftLaws draftLaws, LawViews views, CurrentCaller caller) {
        this.draftLaws = draftLaws;
        this.views = views;
        this.caller = caller;
    }

    @Operation(operationId = "uploadLaw", summary = "Upload a version of a law as a draft")
    @Answers({201, 200, 409})
    @PostMapping("/api/laws")
    ResponseEntity<LawView> upload(@RequestBody LawUpload form) {
        var outcome = draftLaws.add(form.content(), caller.get().author(null));
        var version = LawAnswer.version(outcome);
        var isNew = outcome instanceof LawOutcome.Done;
        return views.answer(
                isNew ? ResponseEntity.created(URI.create("/api/laws/" + version.id())) : ResponseEntity.ok(), version);
    }

    @Operation(operationId = "replaceLawDraft", summary = "Replace a draft of a version of a law")
    @Answers({200, 409, 428})
    @PutMapping("/api/laws/{id}")
    ResponseEntity<LawView> replace(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody LawUpload form) {
        var replaced = draftLaws.replace(
                id, EntityTag.requiredInt(ifMatch), form.content(), caller.get().author(null));
        return views.answer(ResponseEntity.ok(), LawAnswer.version(replaced));
    }

    @Operation(operationId = "removeLawDraft", summary = "Remove a draft of a version of a law")
    @Answers({204, 409, 428})
    @DeleteMapping("/api/laws/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        LawAnswer.version(draftLaws.remove(id, EntityTag.requiredInt(ifMatch)));
    }
}
