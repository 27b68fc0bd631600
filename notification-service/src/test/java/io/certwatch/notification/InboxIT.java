package io.certwatch.notification;

import static io.certwatch.notification.Obligations.completed;
import static io.certwatch.notification.Obligations.obligation;
import static io.certwatch.notification.Obligations.opened;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.contracts.Contracts;
import io.certwatch.token.TestIssuer;
import io.certwatch.token.TestToken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From the topics to the inbox of each person of a company. */
class InboxIT extends RunningService {

    private static final String INBOX = "/api/inbox";
    private static final String CHOICES = INBOX + "/choices";

    private final String company = "inbox-" + UUID.randomUUID().toString().substring(0, 8);
    private final TestToken li = person("li.na", "member").claim("name", "Li Na");
    private final TestToken wang = person("wang.wei", "viewer");

    @Test
    void whatOneCauseOpensIsOneItemThatGrowsAndIsUnreadAgain() {
        open("a", "2026-11-25T08:00:00Z");
        var first = theOnly(li, "REQUIRED");
        assertThat(first.at("/facts/sku").asString()).isEqualTo("SKU-a-" + run);
        assertThat(first.at("/facts/vendor").asString()).isEqualTo(vendor);
        assertThat(first.path("read").asBoolean()).isFalse();
        assertThat(post(li, INBOX + "/" + first.path("id").asString() + "/reading", "")
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(theOnly(li, "REQUIRED").path("read").asBoolean()).isTrue();
        assertThat(theOnly(wang, "REQUIRED").path("read").asBoolean())
                .as("each person reads for himself")
                .isFalse();

        open("a", "2026-11-25T08:00:00Z");
        open("b", "2026-11-25T08:00:01Z");
        var grown = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> theOnly(li, "REQUIRED"),
                        item -> item.path("obligations").size() == 2);
        assertThat(grown.path("id")).isEqualTo(first.path("id"));
        assertThat(grown.path("read").asBoolean()).isFalse();
        assertThat(grown.path("more").asBoolean()).isFalse();
    }

    @Test
    void whatEndsAndWhatAVendorAnsweredAreItemsOfTheirOwn() {
        send(
                "due-soon",
                of("a", "due-soon", "2026-11-25T08:00:00Z")
                        .replace("\"due\":\"2023-07-03\"", "\"due\":\"2027-02-01\""));
        send(
                "due-soon",
                of("b", "due-soon", "2026-11-25T08:00:00Z")
                        .replace(
                                "\"cause\"",
                                "\"renewal\":{\"certificate\":\"C-1\",\"validUntil\":\"2027-01-15\"},\"cause\""));
        send(
                "answered",
                of("c", "answered", "2026-11-25T08:00:00Z")
                        .replace(
                                "\"cause\"",
                                "\"answer\":{\"kind\":\"CERTIFIED\",\"at\":\"2026-11-25T08:00:00Z\",\"contact\":\"c-1\",\"state\":\"WAITING\"},\"cause\""));
        send(
                "answered",
                of("d", "answered", "2026-11-25T08:00:00Z")
                        .replace(
                                "\"cause\"",
                                "\"answer\":{\"kind\":\"SEEN\",\"at\":\"2026-11-25T08:00:00Z\",\"contact\":\"c-1\",\"state\":\"RECORDED\"},\"cause\""));
        send("lifted", of("e", "lifted", "2026-11-25T08:00:00Z"));

        assertThat(theOnly(li, "DUE").at("/facts/day").asString())
                .as("proof must be there before the day")
                .isEqualTo("2027-01-31");
        assertThat(theOnly(li, "PROOF_ENDS").at("/facts/day").asString()).isEqualTo("2027-01-15");
        assertThat(theOnly(li, "ANSWER").path("obligations").toString()).isEqualTo("[\"c-" + run + "\"]");
        assertThat(items(li, "REQUIRED")).isEmpty();
    }

    @Test
    void anItemOfTheChecklistConcernsItsOwnerAloneAndWithoutOneTheTeam() {
        due("li na");
        due("wang.wei");
        due(null);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> items(li, "CHECKLIST").size() == 2);
        assertThat(items(li, "CHECKLIST"))
                .extracting(item -> item.path("owner").asString("team"))
                .containsOnly("li na", "team");
        assertThat(items(wang, "CHECKLIST"))
                .extracting(item -> item.path("owner").asString("team"))
                .containsOnly("wang.wei", "team");
        var other = items(wang, "CHECKLIST").stream()
                .filter(item -> item.path("owner").isString())
                .findFirst()
                .orElseThrow();
        assertThat(post(li, INBOX + "/" + other.path("id").asString() + "/reading", "")
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void anObligationConcernsItsOwnerAloneAndWithoutOneTheTeam() {
        for (var owner : List.of("li na", "wang.wei")) {
            send(
                    "reopened",
                    of(owner.substring(0, 2), "reopened", "2026-11-25T08:00:00Z")
                            .replace("\"cause\"", "\"owner\":\"" + owner + "\",\"cause\""));
        }
        send("reopened", of("team", "reopened", "2026-11-25T08:00:00Z"));

        await().atMost(Duration.ofSeconds(20)).until(() -> items(li, "REQUIRED").size() == 2);
        assertThat(items(li, "REQUIRED"))
                .extracting(item -> item.path("owner").asString("team") + " "
                        + item.path("obligations").get(0).asString())
                .containsOnly("li na li-" + run, "team team-" + run);
        assertThat(items(wang, "REQUIRED"))
                .extracting(item -> item.path("owner").asString("team"))
                .containsOnly("wang.wei", "team");
    }

    @Test
    void allThatAPersonHasSeenIsMarkedReadAtOnce() {
        due(null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> items(li, "CHECKLIST").size() == 1);
        choose(li, "\"0\"", "{\"choices\":[{\"kind\":\"CATALOGUE\",\"way\":\"NONE\"}]}");
        assertThat(unread(li)).isEqualTo(1);
        var seen = items(li, "CHECKLIST").getFirst().path("heard").asString();
        assertThat(post(li, INBOX + "/reading", "{\"until\":\"" + seen + "\"}").getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(unread(li)).isZero();

        due(null);
        await("what happened earlier and is heard of later is unread")
                .atMost(Duration.ofSeconds(20))
                .until(() -> unread(li) == 1);
    }

    @Test
    void aPersonChoosesWhatToHearOf() {
        open("a", "2026-11-25T08:00:00Z");
        theOnly(li, "REQUIRED");
        var none = "{\"choices\":[{\"kind\":\"REQUIRED\",\"way\":\"NONE\"}]}";
        assertThat(choose(li, null, none).getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
        var chosen = choose(li, "\"0\"", none);
        assertThat(chosen.getHeaders().getETag()).isEqualTo("\"1\"");
        assertThat(choose(li, "\"0\"", none).getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
        assertThat(json(send(HttpMethod.GET, li, CHOICES, null, null))
                        .path("choices")
                        .toString())
                .contains("{\"kind\":\"REQUIRED\",\"way\":\"NONE\"}", "{\"kind\":\"DUE\",\"way\":\"PAGE\"}");

        assertThat(items(li, "REQUIRED")).isEmpty();
        theOnly(wang, "REQUIRED");
    }

    @Test
    void aPersonWhoWantsMailsGetsWhatHappensFromThenOn() {
        open("before", "2026-11-25T08:00:00Z");
        theOnly(li, "REQUIRED");
        var email = "li.na-" + UUID.randomUUID() + "@team.example";
        var contact = join(email);
        var wanted = """
            {"choices":[{"kind":"REQUIRED","way":"MAIL"},{"kind":"CHECKLIST","way":"DIGEST"}],"contact":%s}\
            """;
        assertThat(choose(li, "\"0\"", wanted.formatted("null")).getBody()).contains("\"field\":\"contact\"");
        assertThat(choose(li, "\"0\"", wanted.formatted("\"another\"")).getBody())
                .contains("\"field\":\"contact\"");
        var chosen = json(choose(li, "\"0\"", wanted.formatted("\"" + contact + "\"")));
        assertThat(chosen.at("/contacts/0/email").asString()).isEqualTo(email);
        due("li.na");
        send("reopened", of("again", "reopened", "2026-11-25T08:00:00Z"));

        var mail = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> BackingServices.mail().messagesTo(email).stream()
                                .filter(one -> one.subject().equals("The obligation of Firewall was opened again"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(mail.text())
                .contains("/app/obligations/again-" + run, "unsubscribe")
                .doesNotContain("incident response");
        assertThat(items(li, "REQUIRED"))
                .as("what is mailed is in the inbox as well")
                .hasSize(2);
    }

    @Test
    void whatKeepsMessagesFromAVendorIsAnItem() {
        open("a", "2026-11-25T08:00:00Z");
        topics.reassessment(
                "completed", run, completed(run, 2, opened(vendor, 1)).replace("\"demo\"", "\"" + company + "\""));
        var item = theOnly(li, "UNDELIVERED");
        assertThat(item.at("/facts/what").asString()).isEqualTo("NO_CONTACT");
        assertThat(item.at("/facts/vendor").asString()).isEqualTo(vendor);
    }

    @Test
    void anEditionConcernsEveryCompany() {
        var edition = "edition-" + UUID.randomUUID();
        var example = Contracts.examples("certwatch.catalogue.editions.v1").stream()
                .filter(one -> one.key().equals("2023-2"))
                .findFirst()
                .orElseThrow();
        var form = (ObjectNode) JSON.readTree(example.json());
        topics.event(
                "certwatch.catalogue.editions.v1",
                edition,
                "io.certwatch.catalogue.edition.published",
                form.put("id", edition).toString().getBytes(UTF_8),
                null);
        for (var reader : List.of(li, TestIssuer.shared().token("another-" + company, "viewer"))) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> items(reader, "CATALOGUE").stream()
                            .anyMatch(
                                    item -> item.at("/facts/edition").asString().equals(edition)
                                            && item.at("/facts/what").asString().equals("PUBLISHED")));
        }
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        for (var number = 0; number < 3; number++) due(null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> items(li, "CHECKLIST").size() == 3);
        var first = json(get(li, INBOX + "?limit=2"));
        assertThat(first.path("items")).hasSize(2);
        var second =
                json(get(li, INBOX + "?limit=500&after=" + first.path("next").asString()));
        assertThat(first.path("items").valueStream().map(item -> item.path("id").asString()))
                .doesNotContainAnyElementsOf(second.path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString())
                        .toList());
        assertThat(get(li, INBOX + "?after=YWJj").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void anotherCompanySeesNothing() {
        open("a", "2026-11-25T08:00:00Z");
        var id = theOnly(li, "REQUIRED").path("id").asString();
        var stranger = TestIssuer.shared().token("another-" + company, "member").subject("li.na");
        assertThat(items(stranger, "REQUIRED")).isEmpty();
        assertThat(post(stranger, INBOX + "/" + id + "/reading", "").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private TestToken person(String subject, String role) {
        return TestIssuer.shared().token(company, role).subject(subject);
    }

    private String join(String email) {
        var body = """
            {"vendor":null,"name":"Li Na","email":"%s","language":"en"}\
            """.formatted(email);
        return json(post(li, "/api/contacts", body)).path("id").asString();
    }

    private void open(String id, String at) {
        send("opened", of(id, "opened", at));
    }

    private String of(String id, String transition, String at) {
        return obligation(id + "-" + run, 1, transition, run, vendor, "Firewall")
                .replace("\"company\":\"demo\"", "\"company\":\"" + company + "\"")
                .replace("\"at\":\"2026-11-24T08:00:41Z\"}", "\"at\":\"" + at + "\"}");
    }

    private void send(String transition, String json) {
        topics.obligation(
                transition, company + "/" + JSON.readTree(json).path("sku").asString(), json);
    }

    private void due(String owner) {
        var example = Contracts.examples("certwatch.product.checklist.v1").getFirst();
        var form = (ObjectNode) JSON.readTree(example.json());
        form.put("id", UUID.randomUUID().toString())
                .put("company", company)
                .put("owner", owner)
                .put("at", "2026-11-25T08:00:00Z");
        topics.event(
                "certwatch.product.checklist.v1",
                company + "/" + form.path("item").asString(),
                "io.certwatch.product.checklist.due-soon",
                form.toString().getBytes(UTF_8),
                null);
    }

    private JsonNode theOnly(TestToken person, String kind) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> items(person, kind), found -> found.size() == 1)
                .getFirst();
    }

    private List<JsonNode> items(TestToken person, String kind) {
        return json(get(person, INBOX + "?limit=500"))
                .path("items")
                .valueStream()
                .filter(item -> item.path("kind").asString().equals(kind))
                .toList();
    }

    private int unread(TestToken person) {
        return json(get(person, INBOX + "/counts")).path("unread").asInt();
    }

    private ResponseEntity<String> choose(TestToken person, String ifMatch, String body) {
        return send(HttpMethod.PUT, person, CHOICES, body, ifMatch);
    }

    private ResponseEntity<String> get(TestToken person, String path) {
        return send(HttpMethod.GET, person, path, null, null);
    }

    private ResponseEntity<String> post(TestToken person, String path, String body) {
        return send(HttpMethod.POST, person, path, body, null);
    }

    private ResponseEntity<String> send(HttpMethod method, TestToken person, String path, String body, String ifMatch) {
        var call = client().method(method).uri(path).header("Authorization", person.bearer());
        if (ifMatch != null) call.header("If-Match", ifMatch);
        if (body != null) call.contentType(MediaType.APPLICATION_JSON).body(body);
        return call.retrieve().toEntity(String.class);
    }

    private static JsonNode json(ResponseEntity<String> response) {
        assertThat(response.getStatusCode().is2xxSuccessful())
                .as(response.toString())
                .isTrue();
        return JSON.readTree(response.getBody());
    }
}
