package io.certwatch.gateway.company;

import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.CompanyId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/companies")
class CompanyController {

    record CompanyForm(
            @Schema(description = "The name of the company") @Size(max = 200)
            String name,

            @Schema(description = "The identity provider whose tokens may name the company; unchanged if absent")
            @Nullable
            String issuer) {

        /** The name. */
        String validate(TokenIssuers issuers) {
            var faults = new FieldFaults();
            var checked = faults.line("name", name);
            if (issuer != null && !issuers.isProvider(issuer)) faults.add("issuer", GatewayText.of("problem.issuer"));
            RequestFields.rejectIfAny(faults);
            return checked;
        }
    }

    private final CompanyDocuments companies;
    private final TokenIssuers issuers;
    private final InstantSource clock;

    CompanyController(CompanyDocuments companies, TokenIssuers issuers, InstantSource clock) {
        this.companies = companies;
        this.issuers = issuers;
        this.clock = clock;
    }

    @Operation(operationId = "listCompanies", summary = "List the companies that may use the system, by id")
    @GetMapping
    Page<Company> list(
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = companies.list(after == null ? null : Cursor.decode(after), limit + 1);
        return Page.of(found, limit, Company::id);
    }

    @Operation(operationId = "putCompany", summary = "Admit a company, or change its name or issuer")
    @Answers({200, 201})
    @PutMapping("/{id}")
    ResponseEntity<Company> put(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CompanyForm form) {
        if (!CompanyId.isValid(id)) throw RequestProblem.invalid("id", GatewayText.of("problem.company-id"));
        var stored = companies
                .put(id, form.validate(issuers), form.issuer(), EntityTag.optional(ifMatch), clock.instant())
                .orElseThrow(() -> RequestProblem.stale(GatewayText.of("problem.company-revision")));
        var answer = stored.revision() == 1
                ? ResponseEntity.created(URI.create("/api/companies/" + id))
                : ResponseEntity.ok();
        return answer.eTag(EntityTag.of(stored.revision())).body(stored);
    }

    @Operation(operationId = "getCompany", summary = "Get a company that may use the system")
    @GetMapping("/{id}")
    ResponseEntity<Company> get(@PathVariable String id) {
        var company = companies.find(id).orElseThrow(() -> RequestProblem.unknown("company", id));
        return ResponseEntity.ok().eTag(EntityTag.of(company.revision())).body(company);
    }
}
