package io.certwatch.gateway.signin;

import io.certwatch.security.Caller;
import io.certwatch.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page who is signed in, and the token that a change must carry. */
@RestController
final class SessionController {

    /**
     * @param csrf what a change must carry; null for callers with a bearer token, who need none
     */
    record SessionView(
            String subject,
            String name,
            @Nullable String company,

            @ArraySchema(schema = @Schema(allowableValues = {"steward", "member", "viewer", "integrator", "operator"}))
            List<String> roles,

            @Nullable CsrfView csrf) {}

    record CsrfView(String header, String parameter, String token) {}

    private final RequestCaller callers;

    SessionController(RequestCaller callers) {
        this.callers = callers;
    }

    @Operation(operationId = "getSession", summary = "Get who is signed in")
    @GetMapping("/api/session")
    SessionView session(HttpServletRequest request) {
        var caller = callers.find(request).orElseThrow(ProviderProblem::sessionEnded);
        return view(caller, csrf(request));
    }

    private static SessionView view(Caller caller, @Nullable CsrfView csrf) {
        var roles = caller.roles().stream().sorted().map(Role::claim).toList();
        return new SessionView(caller.subject(), caller.name(), caller.company(), roles, csrf);
    }

    private static @Nullable CsrfView csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf
                ? new CsrfView(csrf.getHeaderName(), csrf.getParameterName(), csrf.getToken())
                : null;
    }
}
