package io.certwatch.catalogue.edition.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.law.web.LawBody;
import io.certwatch.contract.DocumentFields;
import io.certwatch.contract.OpenApiRules;
import io.certwatch.contract.UnknownIds;
import io.certwatch.platform.text.FieldName;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Rules that hold for every operation in the OpenAPI document of the service. */
class ContractIT extends EditionsOverHttp {

    private static final String SENSES =
            "\"senses\": [{\"editions\": [\"2040-1\"], \"terms\": {\"zh\": [\"网关\"], \"en\": []}, \"families\": []}]";

    /** Request bodies that cannot be generated from the schema alone. */
    private static final Map<String, String> BODIES = Map.of(
            "replaceLawDraft",
            LawBody.draft("no-such-thing"),
            "replaceDraft",
            UploadBody.edition("no-such-thing"),
            "editDraft",
            "{\"edit\": \"recode\", \"entry\": \"CNE-01\", \"code\": \"CNE-02\"}",
            "putChecklistTemplate",
            """
            {"title": {"zh": "清单", "en": "Checklist"}, "items": [{"key": "plan", "category": "MAPPING", "each": "COMPANY",
             "what": {"zh": "计划", "en": "Plan"}, "why": {"text": {"zh": "要有计划", "en": "A plan is needed"}}}]}\
            """,
            "putLexiconEntry",
            "{" + SENSES + "}",
            "previewLexiconEntry",
            "{" + SENSES + ", \"texts\": [\"网关\"]}",
            "putSource",
            """
            {"name": {"en": "CAC"}, "address": "file:/srv/lists/", "list": {"of": "EDITION", "force": "STATUTORY"}, "cadence": "P1D"}\
            """);

    /** Operations that create the resource, or preview it, and so accept unknown ids. */
    private static final Set<String> ACCEPTING_UNKNOWN_IDS =
            Set.of("putLexiconEntry", "putSource", "previewLexiconEntry");

    /** Operations without If-Match. Cancelling a schedule loses nothing. */
    private static final Set<String> WITHOUT_REVISION = Set.of("cancelPublication");

    @Test
    void answers404ForEveryUnknownId() {
        var requests = UnknownIds.requests(document(), BODIES);
        assertThat(requests).hasSizeGreaterThan(25);
        for (var request : requests) {
            if (ACCEPTING_UNKNOWN_IDS.contains(request.operation())) continue;
            var answer = http.method(HttpMethod.valueOf(request.method()))
                    .uri(request.path())
                    .headers(headers -> request.headers().forEach(headers::set))
                    .body(request.body())
                    .exchange()
                    .expectBody(String.class)
                    .returnResult();
            assertThat(answer.getStatus().value())
                    .as(request + " " + answer.getResponseBody())
                    .isEqualTo(404);
            assertThat(answer.getResponseHeaders().getContentType())
                    .as(request.operation())
                    .hasToString("application/problem+json");
            assertThat(answer.getResponseBody())
                    .contains("urn:problem:unknown-")
                    .doesNotContain("unknown-path");
        }
    }

    @Test
    void givesEveryFieldANameForPeople() {
        assertThat(DocumentFields.of(document()))
                .hasSizeGreaterThan(50)
                .filteredOn(field -> !FieldName.isKnown(field))
                .isEmpty();
    }

    @Test
    void requiresIfMatchForEdits() {
        assertThat(OpenApiRules.editsWithoutRevision(document())).isEqualTo(WITHOUT_REVISION);
    }

    private String document() {
        return http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
