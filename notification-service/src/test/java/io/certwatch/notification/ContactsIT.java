package io.certwatch.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.contract.DocumentFields;
import io.certwatch.contract.OpenApiRules;
import io.certwatch.contract.UnknownIds;
import io.certwatch.platform.text.FieldName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The HTTP API of contacts, with valid and invalid requests. */
class ContactsIT extends RunningService {

    /** Items of the checklist and obligations belong to product-service: of an unknown one nothing was told. */
    private static final Set<String> OF_ANOTHER_SERVICE = Set.of("explainChecklistItem", "getObligationMessages");

    /** People open them; the answer is a page. */
    private static final Set<String> LINKS =
            Set.of("showConfirmation", "confirmAddress", "showUnsubscription", "unsubscribe");

    @Test
    void addsAContactOnceAndReturnsItsLocation() {
        var first = send(HttpMethod.POST, "/api/contacts", jane("en"), _ -> {});
        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(get(first.getHeaders().getLocation().getPath()).getBody()).contains(inbox);
        var again = send(HttpMethod.POST, "/api/contacts", jane("en"), _ -> {});
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(JSON.readTree(get("/api/contacts?vendor=" + vendor).getBody())
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void keepsWhatAContactWantsToHear() {
        var added = send(HttpMethod.POST, "/api/contacts", """
            {"vendor": "%s", "name": "Jane Roe", "email": "%s", "language": "en", "timeZone": "Europe/Berlin",
             "role": "Compliance", "entries": ["scp-02"], "severities": ["SOON", "OVERDUE"], "frequency": "WEEKLY"}
            """.formatted(vendor, inbox), _ -> {});
        var read = JSON.readTree(get(added.getHeaders().getLocation().getPath()).getBody());
        assertThat(read.path("timeZone").asString()).isEqualTo("Europe/Berlin");
        assertThat(read.path("role").asString()).isEqualTo("Compliance");
        assertThat(read.path("entries").toString()).isEqualTo("[\"SCP-02\"]");
        assertThat(read.path("severities").toString()).isEqualTo("[\"OVERDUE\",\"SOON\"]");
        assertThat(read.path("frequency").asString()).isEqualTo("WEEKLY");
        assertThat(read.path("status").asString()).isEqualTo("VOUCHED");
    }

    @Test
    void aContactWithoutAVendorIsOfTheTeamAndHearsOfEverythingAtOnce() {
        var added = send(HttpMethod.POST, "/api/contacts", """
            {"name": "Jane Roe", "email": "%s", "language": "en"}\
            """.formatted(inbox), _ -> {});
        assertThat(added.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        var read = JSON.readTree(added.getBody());
        assertThat(read.path("vendor").isNull()).isTrue();
        assertThat(read.path("timeZone").asString()).isEqualTo("Asia/Shanghai");
        assertThat(read.path("frequency").asString()).isEqualTo("AT_ONCE");
        assertThat(read.path("entries").isEmpty()).isTrue();
    }

    @Test
    void countsContactsByStatusAndNamesTheVendorsThatCanBeReached() {
        contact("en");
        var counts = JSON.readTree(get("/api/contacts/counts").getBody());
        assertThat(counts.at("/statuses/VOUCHED").asInt()).isPositive();
        assertThat(counts.at("/statuses").propertyNames()).hasSize(6);
        assertThat(counts.path("reachableVendors").toString()).contains(vendor);
    }

    @Test
    void changesAndRemovesOnlyTheVersionTheCallerRead() {
        var added = send(HttpMethod.POST, "/api/contacts", jane("en"), _ -> {});
        var path = added.getHeaders().getLocation().getPath();
        var seen = added.getHeaders().getETag();
        assertThat(change(path, seen).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(change(path, seen).getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
        assertThat(remove(path, seen)).isEqualTo(HttpStatus.PRECONDITION_FAILED);
        assertThat(remove(path, get(path).getHeaders().getETag())).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(get(path).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void describesEveryOperationForClients() {
        assertThat(OpenApiRules.violations(get("/v3/api-docs").getBody())).isEmpty();
    }

    @Test
    void givesEveryFieldANameForPeople() {
        assertThat(DocumentFields.of(get("/v3/api-docs").getBody()))
                .hasSizeGreaterThan(40)
                .filteredOn(field -> !FieldName.isKnown(field))
                .isEmpty();
    }

    @Test
    void documentsTheRequiredIfMatchHeader() {
        assertThat(OpenApiRules.editsWithoutRevision(get("/v3/api-docs").getBody()))
                .isEmpty();
    }

    @Test
    void answers404ForEveryUnknownId() {
        var requests = UnknownIds.requests(get("/v3/api-docs").getBody(), Map.of());
        assertThat(requests)
                .extracting(UnknownIds.Request::operation)
                .contains("getContact", "changeContact", "removeContact", "getAlert", "getNotice");
        for (var request : requests) {
            if (LINKS.contains(request.operation()) || OF_ANOTHER_SERVICE.contains(request.operation())) {
                continue;
            }
            var answer = send(
                    HttpMethod.valueOf(request.method()),
                    request.path(),
                    request.body(),
                    headers -> request.headers().forEach(headers::set));
            assertThat(answer.getStatusCode())
                    .as(request + " " + answer.getBody())
                    .isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
            assertThat(answer.getBody()).contains("urn:problem:unknown-").doesNotContain("unknown-path");
        }
    }

    @Test
    void requiresIfMatchForChanges() {
        var path = send(HttpMethod.POST, "/api/contacts", jane("en"), _ -> {})
                .getHeaders()
                .getLocation()
                .getPath();
        assertThat(send(HttpMethod.PUT, path, jane("zh"), _ -> {}).getStatusCode())
                .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(send(HttpMethod.DELETE, path, "", _ -> {}).getStatusCode())
                .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
    }

    @Test
    void rejectsWrongTypesAndUnknownFields() {
        assertProblem("{\"vendor\":7,\"name\":\"Jane\",\"email\":\"jane@v.example\",\"language\":\"en\"}", "vendor");
        assertProblem(
                "{\"vender\":\"v\",\"vendor\":\"v\",\"name\":\"Jane\",\"email\":\"jane@v.example\",\"language\":\"en\"}",
                "vender");
        assertProblem("{\"vendor\":\"v\",\"name\":\"Jane\",\"email\":\"jane@localhost\",\"language\":\"en\"}", "email");
    }

    @Test
    void namesTheInvalidFieldAndTheReason() {
        assertProblem("{\"vendor\":\"v\",\"name\":\"Jane\",\"email\":\"not an address\",\"language\":\"en\"}", "email");
        assertProblem("{\"vendor\":\"v\",\"name\":\"Jane\",\"email\":\"jane@localhost\",\"language\":\"en\"}", "email");
        assertProblem(
                "{\"vendor\":\"v\\u200B\",\"name\":\"Jane\",\"email\":\"jane@v.example\",\"language\":\"en\"}",
                "vendor");
        assertProblem(
                "{\"vendor\":\"v\",\"name\":\"Jane\\u202E\",\"email\":\"jane@v.example\",\"language\":\"en\"}", "name");
        assertProblem(
                "{\"vendor\":\"v\",\"name\":\"Jane\",\"email\":\"jane@v.example\",\"language\":\"fr\"}", "language");
        assertProblem(
                "{\"name\":\"Jane\",\"email\":\"jane@v.example\",\"language\":\"en\",\"timeZone\":\"Mars/Base\"}",
                "timeZone");
        assertProblem(
                "{\"name\":\"Jane\",\"email\":\"jane@v.example\",\"language\":\"en\",\"severities\":[\"MILD\"]}",
                "severities[0]");
        assertProblem(
                "{\"vendor\":\" \",\"name\":\"Jane\",\"email\":\"jane@v.example\",\"language\":\"en\"}", "vendor");
        assertProblem("{\"vendor\":\"v\",\"email\":\"jane@v.example\",\"language\":\"en\"}", "name");
        assertProblem(
                "{\"vendor\":\"a\\nb\",\"name\":\"Jane\",\"email\":\"jane@v.example\",\"language\":\"en\"}", "vendor");
        assertProblem(
                "{\"vendor\":\"v\",\"name\":\"J\\u0007\",\"email\":\"jane@v.example\",\"language\":\"en\"}", "name");
    }

    @Test
    void rejectsAnInvalidIfMatch() {
        var path = send(HttpMethod.POST, "/api/contacts", jane("en"), _ -> {})
                .getHeaders()
                .getLocation()
                .getPath();
        assertThat(send(HttpMethod.PUT, path, jane("zh"), headers -> headers.set(HttpHeaders.IF_MATCH, "seven"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void rejectsInvalidAlertIdsAndStatuses() {
        assertThat(get("/api/alerts/nonsense").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("/api/alerts?status=LOST").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void rejectsAnInvalidCursor() {
        var pages = JSON.readTree(get("/v3/api-docs").getBody()).path("paths").properties().stream()
                .filter(path -> path.getValue()
                        .path("get")
                        .path("parameters")
                        .findValuesAsString("name")
                        .contains("after"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(pages)
                .containsExactlyInAnyOrder(
                        "/api/contacts",
                        "/api/contacts/imports",
                        "/api/contacts/imports/{id}/errors",
                        "/api/alerts",
                        "/api/alerts/correspondence",
                        "/api/alerts/team-items",
                        "/api/alerts/silent-vendors",
                        "/api/notices",
                        "/api/inbox",
                        "/api/webhooks",
                        "/api/webhooks/{id}/attempts",
                        "/api/audit/notification",
                        "/api/dead-letters/notification");
        for (var page : pages) {
            for (var cursor : List.of("nonsense!", "zzz", "QUJD")) {
                var id = page.contains("/imports/") ? contactImport() : "none";
                var answer = get(page.replace("{id}", id) + "?after=" + cursor);
                assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
                assertThat(JSON.readTree(answer.getBody()).at("/errors/0/field").asString())
                        .isEqualTo("after");
            }
        }
    }

    /** Any import: its rows are asked for with a cursor that is none. */
    private String contactImport() {
        var received = client().post()
                .uri("/api/contacts/imports")
                .header("Content-Type", "text/csv")
                .body("Vendor,Name,Email\r\n%s,Jane,%s\r\n".formatted(vendor, inbox))
                .retrieve()
                .toEntity(String.class);
        return JSON.readTree(received.getBody()).path("id").asString();
    }

    private void assertProblem(String contact, String field) {
        var answer = send(HttpMethod.POST, "/api/contacts", contact, _ -> {});
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        var problem = JSON.readTree(answer.getBody());
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.path("detail").asString()).isNotBlank();
    }

    private ResponseEntity<String> change(String path, String seen) {
        return send(HttpMethod.PUT, path, jane("zh"), headers -> headers.setIfMatch(seen));
    }

    private HttpStatusCode remove(String path, String seen) {
        return send(HttpMethod.DELETE, path, "", headers -> headers.setIfMatch(seen))
                .getStatusCode();
    }

    private ResponseEntity<String> send(HttpMethod method, String path, String body, Consumer<HttpHeaders> headers) {
        return client().method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private String jane(String language) {
        return """
            {"vendor":"%s","name":"Jane Roe","email":"%s","language":"%s"}\
            """.formatted(vendor, inbox, language);
    }
}
