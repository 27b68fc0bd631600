package io.certwatch.notification;

import static io.certwatch.notification.Obligations.completed;
import static io.certwatch.notification.Obligations.obligation;
import static io.certwatch.notification.Obligations.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.token.TestIssuer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** The company harbor knows the ids of everything that demo has stored, and neither sees nor changes any of it. */
class CompaniesApartIT extends RunningService {

    private static final String HARBOR =
            TestIssuer.shared().token("harbor", "member").bearer();

    @Test
    void contactsOfAnotherCompanyAreUnknown() {
        contact("en");
        var listed = get("/api/contacts?vendor=" + vendor).getBody();
        var path = "/api/contacts/"
                + JSON.readTree(listed).path("items").path(0).path("id").asString();

        assertThat(harbor(HttpMethod.GET, path).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(harbor(HttpMethod.PUT, path).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(harbor(HttpMethod.DELETE, path).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(harbor(HttpMethod.GET, "/api/contacts?vendor=" + vendor).getBody())
                .contains("\"items\":[]");
        assertThat(harbor(HttpMethod.POST, "/api/contacts").getStatusCode())
                .as("the same vendor and address is another contact of another company")
                .isEqualTo(HttpStatus.CREATED);
        assertThat(get("/api/contacts?vendor=" + vendor).getBody()).isEqualTo(listed);
    }

    @Test
    void alertsOfAnotherCompanyAreUnknown() {
        contact("en");
        topics.obligation("opened", "demo/" + run, obligation(run, 1, "opened", run, vendor, "Firewall"));
        topics.reassessment("completed", run, completed(run, 2, opened(vendor, 1)));
        var id = alert("SENT").path("id").asString();

        assertThat(harbor(HttpMethod.GET, "/api/alerts/" + id).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(harbor(HttpMethod.GET, "/api/alerts?cause=" + run).getBody()).contains("\"items\":[]");
        assertThat(harbor(HttpMethod.GET, "/api/alerts?vendor=" + vendor).getBody())
                .contains("\"items\":[]");
        assertThat(harbor(HttpMethod.GET, "/api/alerts/obligations/" + run).getBody())
                .contains("\"messages\":[]", "\"kind\":\"UNKNOWN\"");
        assertThat(harbor(HttpMethod.GET, "/api/alerts/explanation/vendor?vendor=" + vendor)
                        .getBody())
                .doesNotContain("SKU-" + run, inbox);
        assertThat(harbor(HttpMethod.GET, "/api/alerts/correspondence?sku=SKU-" + run)
                        .getBody())
                .contains("\"items\":[]");
    }

    @Test
    void contactsOfAnotherCompanyGetNoMail() {
        contact("en");
        var id = UUID.randomUUID().toString();
        topics.obligation("opened", "harbor/" + id, ofHarbor(obligation(id, 1, "opened", run, vendor, "Firewall")));
        topics.reassessment("completed", run, ofHarbor(completed(run, 2, opened(vendor, 1))));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(harbor(HttpMethod.GET, "/api/alerts?cause=" + run)
                                .getBody())
                        .contains("\"status\":\"NO_CONTACT\""));
        assertThat(mails()).isEmpty();
        assertThat(get("/api/alerts?cause=" + run).getBody()).contains("\"items\":[]");
    }

    private static String ofHarbor(String event) {
        return event.replace("\"company\":\"demo\"", "\"company\":\"harbor\"");
    }

    private ResponseEntity<String> harbor(HttpMethod method, String path) {
        var call = client().mutate()
                .defaultStatusHandler(HttpStatusCode::isError, (_, _) -> {})
                .build()
                .method(method)
                .uri(path)
                .header("Authorization", HARBOR)
                .header("If-Match", "\"1\"");
        if (method != HttpMethod.GET && method != HttpMethod.DELETE) body(call);
        return call.retrieve().toEntity(String.class);
    }

    private void body(RestClient.RequestBodySpec call) {
        call.contentType(MediaType.APPLICATION_JSON).body("""
            {"vendor":"%s","name":"Jane Roe","email":"%s","language":"en"}\
            """.formatted(vendor, inbox));
    }
}
