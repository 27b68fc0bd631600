package io.certwatch.gateway.company;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.GatewayTest;
import io.certwatch.token.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FirstTokenTest extends GatewayTest {

    private static final String OPERATOR =
            TestIssuer.shared().token().roles("operator").bearer();

    @Test
    void recordsACompanyWithItsFirstToken() {
        var first = TestIssuer.shared().token("first-token", "viewer").bearer();
        assertThat(send(anonymous("/api/products").header("Authorization", first))
                        .statusCode())
                .isEqualTo(200);

        var company = send(anonymous("/api/companies/first-token").header("Authorization", OPERATOR));
        var recorded = JsonMapper.shared().readTree(company.body());
        assertThat(recorded.path("issuer").asString())
                .isEqualTo(TestIssuer.shared().uri());
        assertThat(recorded.path("admittedAt").asString()).isNotBlank();
        assertThat(recorded.path("name").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "a.b", "a-", "汉"})
    void refusesACompanyOfAnotherForm(String company) {
        assertIsRefused(company, 403, "invalid-company");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "a/b", "$where", "a b"})
    void refusesATokenWhoseCompanyCannotBePartOfAKey(String company) {
        assertIsRefused(company, 401, "unauthenticated");
    }

    private void assertIsRefused(String company, int status, String type) {
        var token = TestIssuer.shared().token(company, "member").bearer();
        var calls = PRODUCT.numberOfCalls();

        assertProblem(send(anonymous("/api/products").header("Authorization", token)), status, type);
        assertThat(PRODUCT.numberOfCalls()).isEqualTo(calls);
    }
}
