package io.certwatch.gateway.apikey;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the public keys of all instances, by which services verify tokens for API keys. */
@RestController
class SigningKeysController {

    private static final Duration CACHED = Duration.ofMinutes(1);

    private final SigningKeyDocuments keys;
    private final InstantSource clock;

    SigningKeysController(SigningKeyDocuments keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Operation(operationId = "getSigningKeys", summary = "Get the public keys of tokens for API keys (RFC 7517)")
    @GetMapping(path = "/.well-known/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(CACHED).cachePublic())
                .body(keys.live(clock.instant()).toJSONObject());
    }
}
