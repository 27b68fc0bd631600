package io.certwatch.gateway.company;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.GatewayTest;
import io.certwatch.token.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

class FirstTokenTest extends GatewayTest {

    private static final TestIssuer OTHER = TestIssuer.start();

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

    @DynamicPropertySource
    static void aSecondProvider(DynamicPropertyRegistry settings) {
        settings.add("certwatch.security.issuers[1].uri", OTHER::uri);
    }

    @Test
    void refusesTheCompanyOfAnotherIssuer() {
        var own = TestIssuer.shared().token("of-one-issuer", "member").bearer();
        var foreign = OTHER.token("of-one-issuer", "member").bearer();
        assertThat(send(anonymous("/api/products").header("Authorization", own)).statusCode())
                .isEqualTo(200);
        var calls = PRODUCT.numberOfCalls();

        assertProblem(
                send(anonymous("/api/products").header("Authorization", foreign)), 403, "company-of-another-issuer");
        assertThat(PRODUCT.numberOfCalls()).isEqualTo(calls);
        assertThat(send(anonymous("/api/products")
                                .header(
                                        "Authorization",
                                        OTHER.token("of-the-other", "member").bearer()))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "a.b", "-a", "a-", "a/b", "$where", "汉", "a b"})
    void refusesATokenWhoseCompanyHasAnotherForm(String company) {
        var token = TestIssuer.shared().token(company, "member").bearer();
        var calls = PRODUCT.numberOfCalls();

        assertProblem(send(anonymous("/api/products").header("Authorization", token)), 401, "unauthenticated");
        assertThat(PRODUCT.numberOfCalls()).isEqualTo(calls);
    }
}
