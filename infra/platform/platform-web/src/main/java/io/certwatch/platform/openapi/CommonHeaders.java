package io.certwatch.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.annotation.Order;

/** Documents the headers of every answer, after all answers are described. */
@Order
final class CommonHeaders implements GlobalOpenApiCustomizer {

    private static final String PROBLEM = "application/problem+json";
    private static final String REF = "#/components/headers/";
    private static final Map<String, Header> HEADERS = Map.of(
            "X-Trace-Id",
                    header(
                            "The trace of the request, to be reported to the operator of the service",
                            "4bf92f3577b34da6a3ce929d0e0e4736"),
            "RateLimit",
                    header(
                            "What is left of each quota of the caller, and the seconds until it is full"
                                    + " (draft-ietf-httpapi-ratelimit-headers-10); at the gateway, for requests that"
                                    + " count",
                            "\"person\";r=11999;t=1"),
            "RateLimit-Policy",
                    header(
                            "The quotas of the caller: requests within so many seconds; as RateLimit",
                            "\"person\";q=12000;w=60"));

    @Override
    public void customise(OpenAPI document) {
        HEADERS.forEach(document.getComponents()::addHeaders);
        document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .forEach(CommonHeaders::describe);
    }

    private static void describe(ApiResponse response) {
        HEADERS.keySet().stream()
                .sorted()
                .forEach(name -> response.addHeaderObject(name, new Header().$ref(REF + name)));
        if (response.getContent() != null && response.getContent().containsKey(PROBLEM))
            response.addHeaderObject(
                    "Content-Language",
                    header("The language of the detail: the first of Accept-Language that is zh or en, else en", "zh"));
    }

    private static Header header(String description, String example) {
        return new Header().description(description).schema(new StringSchema()).example(example);
    }
}
