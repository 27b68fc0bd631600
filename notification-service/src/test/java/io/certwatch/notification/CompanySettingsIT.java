package io.certwatch.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.token.TestIssuer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A member sets the sender, the person to ask and the reminders of the company's messages. */
class CompanySettingsIT extends RunningService {
    private static final String PATH = "/api/alerts/settings";
    private static final String NORTHWIND = """
        {"senderName": "Northwind", "replyTo": {"name": "Li Na", "email": "li@例子.中国"},
         "footer": {"en": "Northwind Ltd."}, "vouchForContacts": true, "reminderDays": [14, 3, 14],
         "tellVendorsOfCii": true}\
        """;

    private final String caller = TestIssuer.shared()
            .token("company-" + UUID.randomUUID().toString().substring(0, 8), "member")
            .bearer();

    @Test
    void setsAndReadsTheSettingsOfTheCompany() {
        var unset = call(HttpMethod.GET, null, "");
        assertThat(JSON.readTree(unset.getBody()).path("reminderDays").toString())
                .isEqualTo("[7,14]");
        assertThat(JSON.readTree(unset.getBody()).path("tellVendorsOfCii").asBoolean(true))
                .isFalse();

        assertThat(call(HttpMethod.PUT, unset.getHeaders().getETag(), NORTHWIND).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        var read = JSON.readTree(call(HttpMethod.GET, null, "").getBody());
        assertThat(read.at("/replyTo/email").asString()).isEqualTo("li@xn--fsqu00a.xn--fiqs8s");
        assertThat(read.path("reminderDays").toString()).isEqualTo("[3,14]");
        assertThat(read.path("tellVendorsOfCii").asBoolean()).isTrue();
        assertThat(JSON.readTree(get(PATH).getBody()).path("senderName").isNull())
                .as("another company")
                .isTrue();
    }

    @Test
    void changesOnlyTheVersionTheCallerRead() {
        assertThat(call(HttpMethod.PUT, null, NORTHWIND).getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(call(HttpMethod.PUT, "\"0\"", NORTHWIND).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(call(HttpMethod.PUT, "\"0\"", NORTHWIND).getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
    }

    @Test
    void namesTheInvalidField() {
        var answer = call(
                HttpMethod.PUT,
                "\"0\"",
                "{\"vouchForContacts\": false, \"replyTo\": {\"name\": \"Li\", \"email\": \"nowhere\"}}");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(JSON.readTree(answer.getBody()).at("/errors/0/field").asString())
                .isEqualTo("replyTo.email");
        assertThat(call(HttpMethod.PUT, "\"0\"", "{\"vouchForContacts\": false, \"reminderDays\": [0]}")
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    private ResponseEntity<String> call(HttpMethod method, String ifMatch, String body) {
        return client().method(method)
                .uri(PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    headers.set("Authorization", caller);
                    if (ifMatch != null) {
                        headers.setIfMatch(ifMatch);
                    }
                })
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }
}
