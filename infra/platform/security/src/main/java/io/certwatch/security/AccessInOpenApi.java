package io.certwatch.security;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.annotation.Order;

/** Documents who may call each operation: {@code security}, {@code x-roles}, and the answers 401 and 403. */
@Order(0)
record AccessInOpenApi(AccessTable table) implements GlobalOpenApiCustomizer {

    private static final String SCHEME = "accessToken";

    @Override
    public void customise(OpenAPI document) {
        if (document.getComponents() == null) {
            document.components(new Components());
        }
        document.getComponents()
                .addSecuritySchemes(
                        SCHEME,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of the identity provider, or an API key"));
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation ->
                        table.roles(operation.getOperationId()).ifPresent(roles -> describe(operation, roles)));
    }

    private static void describe(Operation operation, Set<Role> roles) {
        operation.addExtension(
                "x-roles", roles.stream().sorted().map(Role::claim).toList());
        if (roles.isEmpty()) {
            operation.security(List.of());
            return;
        }
        operation.security(List.of(new SecurityRequirement().addList(SCHEME)));
        operation.getResponses().putIfAbsent("401", unauthorized());
        operation.getResponses().putIfAbsent("403", problem("Forbidden"));
    }

    private static ApiResponse unauthorized() {
        var challenge = new Header().description("Bearer (RFC 6750)").schema(new StringSchema());
        return problem("Unauthorized").addHeaderObject("WWW-Authenticate", challenge);
    }

    private static ApiResponse problem(String description) {
        var problem = new MediaType().schema(new JsonSchema().$ref("#/components/schemas/Problem"));
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", problem));
    }
}
