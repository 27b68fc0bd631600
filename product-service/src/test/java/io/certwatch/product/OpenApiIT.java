package io.certwatch.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.contract.DocumentFields;
import io.certwatch.contract.OpenApiRules;
import io.certwatch.contract.UnknownIds;
import io.certwatch.platform.text.FieldName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiIT extends ServiceIT {

    @Autowired
    private MockMvcTester http;

    @Test
    void describesEveryOperationForClients() throws Exception {
        assertThat(OpenApiRules.violations(document())).isEmpty();
    }

    @Test
    void givesEveryFieldANameForPeople() throws Exception {
        assertThat(DocumentFields.of(document()))
                .hasSizeGreaterThan(100)
                .filteredOn(field -> !FieldName.isKnown(field))
                .isEmpty();
    }

    /** Scripts put and delete products by the data of their source, without revisions; a calendar's address is its person's alone. */
    @Test
    void requiresIfMatchForWhatPeopleEdit() throws Exception {
        assertThat(OpenApiRules.editsWithoutRevision(document()))
                .containsExactlyInAnyOrder(
                        "putProduct", "removeProduct", "makeCalendarAddress", "revokeCalendarAddress");
    }

    /** Operations that create what does not exist. */
    private static final Set<String> OF_SOMETHING_NEW = Set.of("putProduct", "putMapping", "putVendor");

    /** Operations whose answers are pages, also that a link is unknown. */
    private static final Set<String> PAGES = Set.of("showAnswerPage", "answerObligations");

    @Test
    void answers404ForEveryUnknownId() throws Exception {
        var requests = UnknownIds.requests(
                document(),
                Map.of(
                        "changeProof", "{\"kind\": \"CERTIFICATE\", \"number\": \"C-1\", \"body\": \"CCRC\"}",
                        "exportChosenObligations", "{\"ids\": [\"5c1f7a62-0c55-4c8e-9a57-1c0f3f1f5b02\"]}"));
        assertThat(requests).hasSizeGreaterThan(25);
        for (var request : requests) {
            if (OF_SOMETHING_NEW.contains(request.operation()) || PAGES.contains(request.operation())) continue;
            var call = http.method(HttpMethod.valueOf(request.method()))
                    .uri(request.path())
                    .content(request.body());
            request.headers().forEach(call::header);
            assertThat(call.exchange())
                    .as(request.toString())
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .bodyJson()
                    .extractingPath("type")
                    .asString()
                    .startsWith("urn:problem:unknown-")
                    .isNotEqualTo("urn:problem:unknown-path");
        }
    }

    @Test
    void describesThatAFindingIsNeverUnknown() throws Exception {
        var schemas = JsonMapper.shared().readTree(document()).at("/components/schemas");

        for (var view : List.of("AssessmentFinding", "Review"))
            assertThat(schemas.path(view)
                            .at("/properties/verdict/enum")
                            .valueStream()
                            .map(JsonNode::asString))
                    .as(view)
                    .containsExactly("REQUIRED", "REVIEW", "NOT_REQUIRED");
    }

    @Test
    void describesTheFiltersByVendor() throws Exception {
        var paths = JsonMapper.shared().readTree(document()).path("paths");

        for (var list : List.of("/api/products", "/api/obligations"))
            assertThat(paths.path(list).at("/get/parameters").valueStream())
                    .as(list)
                    .filteredOn(parameter -> parameter.path("name").asString().startsWith("vendor"))
                    .hasSize(2)
                    .noneMatch(parameter -> parameter.path("description").isMissingNode());
    }

    private String document() throws Exception {
        return http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
