package io.certwatch.gateway.signin;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The address where people start to sign in. */
@RestController
final class LoginController {

    /** Where Spring Security sends a person on to the provider. */
    static final String AUTHORIZATION = "/oauth2/authorization/" + Provider.NAME;

    /** @param to path of the page to return to */
    @Operation(operationId = "signIn", summary = "Sign in at the identity provider")
    @GetMapping("/login")
    ResponseEntity<Void> login(@RequestParam(required = false) @Nullable String to, HttpServletRequest request) {
        ReturnPath.keep(request, to);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(AUTHORIZATION))
                .build();
    }
}
