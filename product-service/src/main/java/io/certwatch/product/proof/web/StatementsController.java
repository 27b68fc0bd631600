package io.certwatch.product.proof.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.FileDownload;
import io.certwatch.product.proof.DecideStatement;
import io.certwatch.product.proof.KeepProofFile;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What vendors state of papers otherwise than they are stored: a member decides which is right. */
@RestController
@RequestMapping(ProofsController.PATH + "/{id}/statements/{statement}")
class StatementsController {

    private final DecideStatement decideStatement;
    private final KeepProofFile files;
    private final ProofViews views;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    StatementsController(
            DecideStatement decideStatement,
            KeepProofFile files,
            ProofViews views,
            CurrentCompany company,
            CurrentCaller caller) {
        this.decideStatement = decideStatement;
        this.files = files;
        this.views = views;
        this.company = company;
        this.caller = caller;
    }

    static String path(UUID proof, UUID statement) {
        return ProofsController.PATH + "/" + proof + "/statements/" + statement + "/file";
    }

    @Operation(
            operationId = "decideProofStatement",
            summary = "Decide whether a proof says what a vendor states of it, or what is stored",
            description = "The vendor's answer waits on for its own decision. What people rely on stays: withdraw the"
                    + " acceptance first.")
    @Answers({200, 409, 428})
    @PostMapping("/decision")
    ResponseEntity<ProofView> decide(
            @PathVariable UUID id,
            @PathVariable UUID statement,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody StatementDecisionForm form) {
        return views.answer(decideStatement.decide(
                company.id(),
                id,
                statement,
                EntityTag.requireRevision(ifMatch),
                form.choice(),
                form.author(caller.get())));
    }

    /** Never with the media type of its content, so that no browser shows it. */
    @Operation(
            operationId = "downloadStatedProofFile",
            summary = "Download the scan that a vendor sent with a statement that waits")
    @GetMapping("/file")
    ResponseEntity<Resource> download(@PathVariable UUID id, @PathVariable UUID statement) throws IOException {
        var file = files.intactStated(company.id(), id, statement);
        return new FileDownload(file.sha256(), "", null, file.name()).of(file.size(), () -> files.open(file));
    }
}
