package io.certwatch.product.proof.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.Page;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.proof.EnterProof;
import io.certwatch.product.proof.Proof;
import io.certwatch.product.proof.Proofs;
import io.certwatch.product.proof.Proofs.ProofPlace;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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

/** The vault: certificates, test reports and licences that a company holds. */
@RestController
@RequestMapping(ProofsController.PATH)
class ProofsController {

    static final String PATH = "/api/proofs";
    private static final String BETWEEN = " ";

    private final EnterProof enterProof;
    private final Proofs proofs;
    private final Products products;
    private final ProofViews views;
    private final CurrentCompany company;
    private final CurrentCaller caller;
    private final Clock clock;

    ProofsController(
            EnterProof enterProof,
            Proofs proofs,
            Products products,
            ProofViews views,
            CurrentCompany company,
            CurrentCaller caller,
            Clock clock) {
        this.enterProof = enterProof;
        this.proofs = proofs;
        this.products = products;
        this.views = views;
        this.company = company;
        this.caller = caller;
        this.clock = clock;
    }

    @Operation(operationId = "listProofs", summary = "List the proofs that the company holds, newest first")
    @GetMapping
    Page<ProofView> list(
            @ParameterObject ProofFilterParameters filter,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var today = ChinaCalendar.today(clock);
        var found = proofs.search(filter.of(company.id(), today, place(after), limit + 1));
        var page = Page.of(found, limit, ProofsController::position);
        return new Page<>(views.of(page.items()), page.next());
    }

    @Operation(operationId = "getProof", summary = "Get a proof")
    @GetMapping("/{id}")
    ResponseEntity<ProofView> get(@PathVariable UUID id) {
        return views.answer(require(id));
    }

    @Operation(operationId = "enterProof", summary = "Enter a certificate, a test report or a licence")
    @Answers({201, 409})
    @PostMapping
    ResponseEntity<ProofView> enter(@RequestBody ProofForm form) {
        var stated = form.toStated(caller.get());
        products.requireListed(company.id(), stated.proof().skus(), List.of());
        var proof = enterProof.enter(company.id(), stated.proof(), stated.author());
        return ResponseEntity.created(URI.create(PATH + "/" + proof.id()))
                .eTag(EntityTag.of(proof.revision()))
                .body(views.of(proof));
    }

    @Operation(operationId = "changeProof", summary = "Change what is stated of a proof")
    @Answers({200, 409, 428})
    @PutMapping("/{id}")
    ResponseEntity<ProofView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ProofForm form) {
        var stated = form.toStated(caller.get());
        var revision = EntityTag.requireRevision(ifMatch);
        products.requireListed(company.id(), stated.proof().skus(), require(id).skus());
        return views.answer(enterProof.change(company.id(), id, revision, stated.proof(), stated.author()));
    }

    private Proof require(UUID id) {
        return proofs.find(company.id(), id).orElseThrow(() -> new UnknownId("proof", id));
    }

    private static String position(Proof proof) {
        return proof.entered().at().toEpochMilli() + BETWEEN + proof.id();
    }

    private static @Nullable ProofPlace place(@Nullable String after) {
        if (after == null) return null;
        var parts = Cursor.decode(after).split(BETWEEN, 2);
        try {
            return new ProofPlace(
                    Instant.ofEpochMilli(Long.parseLong(parts[0])), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Cursor.notOurs();
        }
    }
}
