package io.certwatch.gateway.pages;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Swagger UI over the descriptions of the services. */
@RestController
final class DocsPage {

    private final String page;

    DocsPage() throws IOException {
        this.page = new ClassPathResource("docs.html").getContentAsString(StandardCharsets.UTF_8);
    }

    @Operation(operationId = "getDocsPage", summary = "Get Swagger UI")
    @GetMapping(path = "/api/docs", produces = MediaType.TEXT_HTML_VALUE)
    String page(@RequestParam Map<String, String> queryOfScripts) {
        return page;
    }
}
