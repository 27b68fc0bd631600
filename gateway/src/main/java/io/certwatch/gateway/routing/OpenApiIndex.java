package io.certwatch.gateway.routing;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the OpenAPI documents of the services and of the gateway itself for Swagger UI. */
@RestController
final class OpenApiIndex {

    record Description(String service, String openapi) {}

    private static final String GATEWAY = "gateway";

    private final Services services;

    OpenApiIndex(Services services) {
        this.services = services;
    }

    @Operation(operationId = "listOpenApiDocuments", summary = "List the OpenAPI documents")
    @GetMapping("/api/openapi")
    List<Description> descriptions() {
        return Stream.concat(services.services().keySet().stream(), Stream.of(GATEWAY))
                .sorted()
                .map(service -> new Description(service, "/api/openapi/" + service))
                .toList();
    }
}
