package io.certwatch.product.productimport.reading.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.productimport.reading.KeepMapping;
import io.certwatch.product.productimport.reading.KeptMapping;
import io.certwatch.product.productimport.reading.Mappings;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.regex.Pattern;
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
import org.springframework.web.bind.annotation.RestController;

/** Stores mappings under names that imports and previews can refer to. */
@RestController
@RequestMapping("/api/inventory/mappings")
class MappingsController {

    record MappingView(String name, MappingForm mapping, long revision, Instant changedAt) {

        static MappingView of(KeptMapping kept) {
            return new MappingView(kept.name(), MappingForm.of(kept.instructions()), kept.revision(), kept.changedAt());
        }
    }

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");

    private final Mappings mappings;
    private final KeepMapping keepMapping;
    private final CurrentCompany company;

    MappingsController(Mappings mappings, KeepMapping keepMapping, CurrentCompany company) {
        this.mappings = mappings;
        this.keepMapping = keepMapping;
        this.company = company;
    }

    @Operation(operationId = "listMappings", summary = "List stored mappings")
    @GetMapping
    Page<MappingView> all(
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = mappings.of(company.id(), after == null ? null : Cursor.decode(after), limit + 1);
        return Page.of(found, limit, KeptMapping::name).map(MappingView::of);
    }

    @Operation(operationId = "getMapping", summary = "Get a mapping")
    @GetMapping("/{name}")
    ResponseEntity<MappingView> get(@PathVariable String name) {
        return answer(
                HttpStatus.OK, mappings.find(company.id(), name).orElseThrow(() -> new UnknownId("mapping", name)));
    }

    /** Without a condition, or with {@code If-None-Match: *}, it creates a mapping and overwrites none. */
    @Operation(operationId = "putMapping", summary = "Store a mapping under a name")
    @Answers({201, 200, 428})
    @PutMapping("/{name}")
    ResponseEntity<MappingView> put(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestBody MappingForm form) {
        if (!NAME.matcher(name).matches()) {
            throw RequestProblem.invalid("name", Explanation.of("problem.mapping-name"));
        }
        var kept = keepMapping.keep(
                company.id(),
                name,
                form.instructions(),
                EntityTag.isForNew(ifNoneMatch) ? Long.valueOf(0) : EntityTag.optional(ifMatch));
        return answer(kept.revision() == 1 ? HttpStatus.CREATED : HttpStatus.OK, kept);
    }

    @Operation(operationId = "removeMapping", summary = "Remove a mapping")
    @Answers({204, 428})
    @DeleteMapping("/{name}")
    ResponseEntity<Void> remove(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        keepMapping.remove(company.id(), name, EntityTag.optional(ifMatch));
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<MappingView> answer(HttpStatus status, KeptMapping kept) {
        return ResponseEntity.status(status).eTag(EntityTag.of(kept.revision())).body(MappingView.of(kept));
    }
}
