package io.certwatch.product.naming.web;

import static java.util.Objects.requireNonNull;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.inventory.web.SkuAddress;
import io.certwatch.product.naming.NameParty;
import io.certwatch.product.naming.NamedParty;
import io.certwatch.product.naming.Party;
import io.certwatch.product.naming.PartyNames;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NamesController {

    private final PartyNames names;
    private final NameParty nameParty;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    NamesController(PartyNames names, NameParty nameParty, CurrentCompany company, CurrentCaller caller) {
        this.names = names;
        this.nameParty = nameParty;
        this.company = company;
        this.caller = caller;
    }

    @Operation(operationId = "listVendors", summary = "List the vendors that have a name, in the order of their ids")
    @GetMapping("/api/vendors")
    Page<NameView> list(
            @RequestParam @Nullable String after, @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        var found = names.listVendors(company.id(), after == null ? null : Cursor.decode(after), limit + 1);
        return Page.of(found, limit, named -> requireNonNull(named.party().vendor()))
                .map(NameView::of);
    }

    @Operation(
            operationId = "getVendor",
            summary = "Get the name of a vendor; 404 while nobody has named it, and it is shown by its id")
    @GetMapping("/api/vendors/{vendor}")
    ResponseEntity<NameView> get(@PathVariable @Parameter(description = VENDOR) String vendor) {
        var found = names.find(vendor(vendor));
        if (found.revision() == 0) throw RequestProblem.unknown("vendor-name", vendor);
        return answer(found);
    }

    @Operation(
            operationId = "putVendor",
            summary = "State the name of a vendor; If-Match is \"0\" for one that nobody has named")
    @Answers({200, 428})
    @PutMapping("/api/vendors/{vendor}")
    ResponseEntity<NameView> put(
            @PathVariable @Parameter(description = VENDOR) String vendor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NameForm form) {
        return name(vendor(vendor), ifMatch, form);
    }

    @Operation(operationId = "getCompanyName", summary = "Get the legal name of the company")
    @GetMapping("/api/company/name")
    ResponseEntity<NameView> getOfCompany() {
        return answer(names.find(new Party(company.id(), null)));
    }

    @Operation(operationId = "putCompanyName", summary = "State the legal name of the company")
    @Answers({200, 428})
    @PutMapping("/api/company/name")
    ResponseEntity<NameView> putOfCompany(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NameForm form) {
        return name(new Party(company.id(), null), ifMatch, form);
    }

    private static final String VENDOR =
            "The vendor's id; with a slash and the like as ~ and its UTF-8 bytes in URL-safe Base64";

    private Party vendor(String segment) {
        return new Party(company.id(), SkuAddress.readText(segment));
    }

    private ResponseEntity<NameView> name(Party party, @Nullable String ifMatch, NameForm form) {
        var seen = EntityTag.requireRevision(ifMatch);
        var stated = form.toStated(caller.get());
        return answer(nameParty.name(party, stated.name(), seen, stated.author()));
    }

    private static ResponseEntity<NameView> answer(NamedParty found) {
        return ResponseEntity.ok().eTag(EntityTag.of(found.revision())).body(NameView.of(found));
    }
}
