package io.certwatch.catalogue.republication;

import io.certwatch.catalogue.edition.RepublishEditions;
import io.certwatch.catalogue.lexicon.RepublishLexicon;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For operators: a consumer that lost its read model gets everything again, under the same event ids. */
@RestController
class RepublicationController {

    record Republication(int editions, int lexiconEntries) {}

    private final RepublishEditions editions;
    private final RepublishLexicon lexicon;

    RepublicationController(RepublishEditions editions, RepublishLexicon lexicon) {
        this.editions = editions;
        this.lexicon = lexicon;
    }

    @PostMapping("/api/editions/republication")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Republication republish() {
        return new Republication(editions.republish(), lexicon.republish());
    }
}
