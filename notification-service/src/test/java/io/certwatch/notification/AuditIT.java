package io.certwatch.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.token.TestIssuer;
import io.certwatch.token.TestToken;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Who changed the contacts of a company is on record, for that company alone. */
class AuditIT extends RunningService {

    private static final String AUDIT = "/api/audit/notification";

    private final String company = "company-" + UUID.randomUUID();
    private final TestToken member = TestIssuer.shared().token(company, "member");

    @Test
    void recordsWhatBecameOfEachChange() {
        var added = send(HttpMethod.POST, "/api/contacts", jane(), member, null);
        var path = added.getHeaders().getLocation().getPath();
        var id = path.substring(path.lastIndexOf('/') + 1);
        send(HttpMethod.PUT, path, jane(), member, "\"77\"");
        send(HttpMethod.PUT, path, jane(), member, null);
        send(HttpMethod.DELETE, path, "", member, added.getHeaders().getETag());

        var records = records(member, "?object=" + id);
        assertThat(records.stream().map(record -> record.path("operation").asString()))
                .containsExactly("removeContact", "changeContact", "changeContact", "addContact");
        assertThat(records.stream().map(record -> record.path("status").asInt()))
                .containsExactly(204, 428, 412, 201);
        assertThat(records.toString()).doesNotContain("Jane Roe").doesNotContain(inbox);
    }

    @Test
    void showsRefusalsToTheCompanyOfWhoeverTried() {
        var viewer = TestIssuer.shared().token(company, "viewer").subject("viewer");
        send(HttpMethod.POST, "/api/contacts", jane(), viewer, null);
        send(HttpMethod.GET, "/api/notices", "", viewer, null);

        assertThat(records(member, "?outcome=REFUSED&person=viewer").stream()
                        .map(record -> record.path("operation").asString()))
                .containsExactly("listNotices", "addContact");
        assertThat(records(TestIssuer.shared().token("another-" + company, "member"), ""))
                .isEmpty();
    }

    private List<JsonNode> records(TestToken reader, String query) {
        var answer = send(HttpMethod.GET, AUDIT + query, "", reader, null);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return JSON.readTree(answer.getBody()).path("items").valueStream().toList();
    }

    private ResponseEntity<String> send(HttpMethod method, String path, String body, TestToken token, String ifMatch) {
        return client().method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    headers.set("Authorization", token.bearer());
                    if (ifMatch != null) headers.setIfMatch(ifMatch);
                })
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private String jane() {
        return """
            {"vendor":"%s","name":"Jane Roe","email":"%s","language":"en"}\
            """.formatted(vendor, inbox);
    }
}
