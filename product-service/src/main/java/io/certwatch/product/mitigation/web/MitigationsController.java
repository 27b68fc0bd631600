package io.certwatch.product.mitigation.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.Page;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.mitigation.KeepMitigation;
import io.certwatch.product.mitigation.Mitigation;
import io.certwatch.product.mitigation.Mitigations;
import io.certwatch.product.mitigation.Mitigations.MitigationPlace;
import io.certwatch.product.mitigation.Mitigations.MitigationSearch;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mitigation files: what was found, what was done about it, and what shows it. */
@RestController
@RequestMapping(MitigationsController.PATH)
class MitigationsController {

    static final String PATH = "/api/mitigations";
    private static final String BETWEEN = " ";

    private final KeepMitigation keepMitigation;
    private final Mitigations mitigations;
    private final MitigationViews views;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    MitigationsController(
            KeepMitigation keepMitigation,
            Mitigations mitigations,
            MitigationViews views,
            CurrentCompany company,
            CurrentCaller caller) {
        this.keepMitigation = keepMitigation;
        this.mitigations = mitigations;
        this.views = views;
        this.company = company;
        this.caller = caller;
    }

    enum MitigationStatus {
        OPEN,
        CLOSED
    }

    @Operation(operationId = "listMitigations", summary = "List the mitigation files of the company, newest first")
    @GetMapping
    Page<MitigationLineView> list(
            @Parameter(description = "All if missing") @RequestParam @Nullable MitigationStatus status,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var open = status == null ? null : status == MitigationStatus.OPEN;
        var found = mitigations.search(new MitigationSearch(company.id(), open, place(after), limit + 1));
        return Page.of(found, limit, MitigationsController::position).map(views::line);
    }

    @Operation(
            operationId = "getMitigation",
            summary = "Get a mitigation file, with what is on record of each circumstance")
    @GetMapping("/{id}")
    ResponseEntity<MitigationView> get(@PathVariable UUID id) {
        return views.answer(mitigations.find(company.id(), id).orElseThrow(() -> new UnknownId("mitigation", id)));
    }

    @Operation(operationId = "openMitigation", summary = "Open a mitigation file for something that was found")
    @Answers(201)
    @PostMapping
    ResponseEntity<MitigationView> open(@RequestBody MitigationForm form) {
        var stated = form.toStated(caller.get());
        var file = keepMitigation.open(company.id(), stated.mitigation(), stated.author());
        return ResponseEntity.created(URI.create(PATH + "/" + file.id()))
                .eTag(EntityTag.of(file.revision()))
                .body(views.of(file));
    }

    @Operation(operationId = "changeMitigation", summary = "Change what is stated in a mitigation file, or close it")
    @Answers({200, 409, 428})
    @PutMapping("/{id}")
    ResponseEntity<MitigationView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MitigationForm form) {
        var stated = form.toStated(caller.get());
        return views.answer(keepMitigation.change(
                company.id(), id, EntityTag.requireRevision(ifMatch), stated.mitigation(), stated.author()));
    }

    private static String position(Mitigation file) {
        return file.opened().at().toEpochMilli() + BETWEEN + file.id();
    }

    private static @Nullable MitigationPlace place(@Nullable String after) {
        if (after == null) return null;
        var parts = Cursor.decode(after).split(BETWEEN, 2);
        try {
            return new MitigationPlace(
                    Instant.ofEpochMilli(Long.parseLong(parts[0])), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Cursor.notOurs();
        }
    }
}
