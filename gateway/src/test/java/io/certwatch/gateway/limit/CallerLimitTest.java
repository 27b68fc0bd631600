package io.certwatch.gateway.limit;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.GatewayTest;
import io.certwatch.token.TestIssuer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Allows a person two requests a minute, and a company three. */
@Import(ManualTime.Configuration.class)
@TestPropertySource(
        properties = {
            "certwatch.limits.address.requests=1",
            "certwatch.limits.refusals.requests=1",
            "certwatch.limits.person.requests=2",
            "certwatch.limits.company.requests=3",
        })
class CallerLimitTest extends GatewayTest {

    @Autowired
    private ManualTime time;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void refill() {
        time.advance(Duration.ofMinutes(5));
    }

    @Test
    void tellsACallerWhatIsLeftForThePersonAndTheCompany() {
        var answer = call("anna", "acme");

        assertThat(answer.headers().firstValue("RateLimit-Policy"))
                .hasValue("\"person\";q=2;w=60, \"company\";q=3;w=60");
        assertThat(answer.headers().firstValue("RateLimit")).hasValue("\"person\";r=1;t=30, \"company\";r=2;t=20");
    }

    @Test
    void refusesAPersonBeyondTheQuotaAndNotTheColleagues() {
        call("anna", "acme");
        call("anna", "acme");

        var refused = call("anna", "acme");
        var problem = assertProblem(refused, 429, "too-many-requests");
        assertThat(problem.path("violated-policies").path(0).asString()).isEqualTo("person");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(call("ben", "acme").statusCode()).isEqualTo(200);
    }

    @Test
    void countsRequestsAndRefusalsByCompany() {
        var requests = counted("gateway.requests", "company", "meters");
        var refusals = counted("gateway.limits.refused", "company", "meters", "policy", "person");
        call("anna", "meters");
        call("anna", "meters");
        call("anna", "meters");
        call("ben", "acme");

        assertThat(counted("gateway.requests", "company", "meters") - requests).isEqualTo(3);
        assertThat(counted("gateway.limits.refused", "company", "meters", "policy", "person") - refusals)
                .isEqualTo(1);
    }

    private double counted(String meter, String... tags) {
        return meters.find(meter).tags(tags).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Test
    void refusesACompanyBeyondItsQuotaAndNoOther() {
        call("anna", "acme");
        call("anna", "acme");
        call("ben", "acme");

        var refused = call("ben", "acme");
        var problem = assertProblem(refused, 429, "too-many-requests");
        assertThat(problem.path("violated-policies").path(0).asString()).isEqualTo("company");
        assertThat(call("carl", "harbor").statusCode()).isEqualTo(200);

        time.advance(Duration.ofSeconds(20));
        assertThat(call("ben", "acme").statusCode())
                .as("the refused request did not count for the person")
                .isEqualTo(200);
    }

    @Test
    void doesNotCountAcceptedCredentialsForTheAddress() {
        call("anna", "acme");
        call("ben", "acme");

        var page = send(anonymous("/"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("RateLimit")).hasValue("\"address\";r=0;t=60");
    }

    @Test
    void blamesNoClientForTheAnswerOfAService() {
        PRODUCT.answer(401, "");
        assertThat(call("anna", "acme").statusCode()).isEqualTo(401);
        PRODUCT.behave();

        assertThat(call("ben", "acme").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> call(String person, String company) {
        var token = TestIssuer.shared().token(company, "member").subject(person);
        return send(anonymous("/api/products").header("Authorization", token.bearer()));
    }
}
