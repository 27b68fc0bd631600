package io.certwatch.catalogue.republication;

import io.certwatch.platform.openapi.Answers;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For operators: publishes everything again under the same event ids, for a consumer that lost its read model. */
@RestController
@Import(RepublishCatalogue.class)
class RepublicationController {

    private final RepublishCatalogue catalogue;

    RepublicationController(RepublishCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Operation(
            operationId = "republishCatalogue",
            summary = "Publish editions, lexicon, certificates, laws and templates again, for consumers that must"
                    + " rebuild")
    @Answers(202)
    @PostMapping("/api/editions/republication")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RepublishCatalogue.Republication republish() {
        return catalogue.republish();
    }
}
