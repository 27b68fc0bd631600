package io.certwatch.gateway.apikey;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Page;
import io.certwatch.security.Caller;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/keys")
class ApiKeyController {

    record NewApiKey(
            @Schema(description = "The whole key, which cannot be shown again")
            String key,

            @JsonUnwrapped ApiKeyView about) {}

    private final ApiKeys keys;
    private final CurrentCaller caller;
    private final CurrentCompany company;
    private final InstantSource clock;

    ApiKeyController(ApiKeys keys, CurrentCaller caller, CurrentCompany company, InstantSource clock) {
        this.keys = keys;
        this.caller = caller;
        this.company = company;
        this.clock = clock;
    }

    @Operation(operationId = "createApiKey", summary = "Make an API key for a machine; the answer shows it once")
    @Answers({201, 409})
    @PostMapping
    ResponseEntity<NewApiKey> create(@RequestBody ApiKeyForm form) {
        var created = keys.create(notAKey(), company.id(), form);
        return ResponseEntity.created(URI.create("/api/keys/" + created.key().id()))
                .cacheControl(CacheControl.noStore())
                .body(new NewApiKey(created.text().reveal(), ApiKeyView.of(created.key(), clock.instant())));
    }

    @Operation(operationId = "listApiKeys", summary = "List the API keys of the company, newest first")
    @GetMapping
    Page<ApiKeyView> list(
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        notAKey();
        return keys.list(company.id(), limit, after);
    }

    @Operation(operationId = "getApiKey", summary = "Get an API key without its secret")
    @GetMapping("/{id}")
    ApiKeyView get(@PathVariable String id) {
        notAKey();
        return keys.get(company.id(), id);
    }

    @Operation(operationId = "revokeApiKey", summary = "Revoke an API key; it stays in the list")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) {
        keys.revoke(notAKey(), company.id(), id);
    }

    private Caller notAKey() {
        var found = caller.get();
        keys.refuseKeys(found);
        return found;
    }
}
