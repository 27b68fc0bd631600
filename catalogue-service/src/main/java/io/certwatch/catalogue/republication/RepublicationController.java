package io.certwatch.catalogue.republication;

import io.certwatch.catalogue.edition.RepublishEditions;
import io.certwatch.catalogue.law.RepublishLaws;
import io.certwatch.catalogue.lexicon.RepublishLexicon;
import io.certwatch.catalogue.register.RepublishRegister;
import io.certwatch.catalogue.template.RepublishTemplates;
import io.certwatch.platform.openapi.Answers;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For operators: publishes everything again under the same event ids, for a consumer that lost its read model. */
@RestController
class RepublicationController {

    record Republication(int editions, int lexiconEntries, long certificates, int laws, int templates) {}

    private final RepublishEditions editions;
    private final RepublishLexicon lexicon;
    private final RepublishRegister register;
    private final RepublishLaws laws;
    private final RepublishTemplates templates;

    RepublicationController(
            RepublishEditions editions,
            RepublishLexicon lexicon,
            RepublishRegister register,
            RepublishLaws laws,
            RepublishTemplates templates) {
        this.editions = editions;
        this.lexicon = lexicon;
        this.register = register;
        this.laws = laws;
        this.templates = templates;
    }

    @Operation(
            operationId = "republishCatalogue",
            summary = "Publish editions, lexicon, certificates, laws and templates again, for consumers that must"
                    + " rebuild")
    @Answers(202)
    @PostMapping("/api/editions/republication")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Republication republish() {
        return new Republication(
                editions.republish(),
                lexicon.republish(),
                register.republish(),
                laws.republish(),
                templates.republish());
    }
}
