package io.certwatch.catalogue.edition.web;

import io.certwatch.contract.OpenApiRules;
import io.certwatch.contract.UnknownIds;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every operation of the service, as its OpenAPI document lists them. */
class ContractIT extends EditionsOverHttp {

    private static final String SENSES = "\"senses\": [{\"editions\": [\"2040-1\"], \"terms\": {\"zh\": [\"网关\"], \"en\": []}, \"families\": []}]";

    /** Where the schema does not say all that is needed. */
    private static final Map<String, String> BODIES = Map.of(
            "replaceDraft", UploadBody.edition("no-such-thing"),
            "editDraft", "{\"edit\": \"recode\", \"entry\": \"CNE-01\", \"code\": \"CNE-02\"}",
            "putLexiconEntry", "{" + SENSES + "}",
            "previewLexiconEntry", "{" + SENSES + ", \"texts\": [\"网关\"]}",
            "putSource", """
                    {"name": {"en": "CAC"}, "address": "file:/srv/lists/", "list": {"of": "EDITION", "force": "STATUTORY"}, "cadence": "P1D"}""");

    /** Operations that make what is not there, or show what it would be. */
    private static final Set<String> OF_SOMETHING_NEW = Set.of("putLexiconEntry", "putSource", "previewLexiconEntry");

    /** A schedule that is called off loses nothing, so nobody has to have seen the draft's last revision. */
    private static final Set<String> WITHOUT_REVISION = Set.of("cancelPublication");

    @Test
    void answers404ForEveryUnknownId() {
        var requests = UnknownIds.requests(document(), BODIES);
        assertThat(requests).hasSizeGreaterThan(25);
        for (var request : requests) {
            if (OF_SOMETHING_NEW.contains(request.operation())) continue;
            var answer = http.method(HttpMethod.valueOf(request.method())).uri(request.path())
                    .headers(headers -> request.headers().forEach(headers::set)).body(request.body()).exchange()
                    .expectBody(String.class).returnResult();
            assertThat(answer.getStatus().value()).as(request + " " + answer.getResponseBody()).isEqualTo(404);
            assertThat(answer.getResponseHeaders().getContentType()).as(request.operation()).hasToString("application/problem+json");
            assertThat(answer.getResponseBody()).contains("urn:problem:unknown-").doesNotContain("unknown-path");
        }
    }

    @Test
    void asksForTheRevisionOfWhatIsEdited() {
        assertThat(OpenApiRules.editsWithoutRevision(document())).isEqualTo(WITHOUT_REVISION);
    }

    private String document() {
        return http.get().uri("/v3/api-docs").exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }
}
