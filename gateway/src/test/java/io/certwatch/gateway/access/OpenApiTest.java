package io.certwatch.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.contract.OpenApiRules;
import io.certwatch.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the gateway's own operations keeps the rules of the services' descriptions. */
class OpenApiTest extends GatewayTest {

    private final String document = "/api/openapi/gateway";

    @Test
    void describesEveryOperationForClients() {
        assertThat(OpenApiRules.violations(get(document).body())).isEmpty();
    }

    @Test
    void statesRolesNullsAndWhatIsAlwaysThere() {
        var schemas = read().at("/components/schemas");

        assertThat(schemas.at("/ApiKeyForm/properties/roles/items/enum").toString())
                .isEqualTo("[\"member\",\"viewer\",\"integrator\"]");
        assertThat(schemas.at("/ApiKeyForm/required").toString()).contains("name", "roles", "expiresAt");
        assertThat(schemas.at("/ApiKey/required").toString())
                .contains("createdBy")
                .doesNotContain("revokedAt");
        assertThat(schemas.at("/ApiKey/properties/revokedAt/type").toString()).contains("null");
    }

    @Test
    void statesTheErrorsOfEachOperation() {
        var paths = read().path("paths");

        assertThat(statuses(paths.at("/~1api~1keys/post"))).contains("201", "400", "401", "403", "409", "413", "429");
        assertThat(statuses(paths.at("/~1api~1keys~1{id}/get"))).contains("404", "503");
        assertThat(statuses(paths.at("/~1api~1companies~1{id}/put"))).contains("200", "201", "412");
    }

    private static Iterable<String> statuses(JsonNode operation) {
        return operation.path("responses").propertyNames();
    }

    private JsonNode read() {
        return JsonMapper.shared().readTree(get(document).body());
    }
}
