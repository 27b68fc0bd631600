package io.certwatch.catalogue.register.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.certwatch.catalogue.RunningService;
import io.certwatch.catalogue.Topic;
import io.certwatch.catalogue.Topic.Message;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

@RunningService
class RegisterApiIT extends RegisterRequests {

    private static final Topic CERTIFICATES = new Topic("certwatch.catalogue.certificates.v1");

    @Test
    void keepsTheOriginal() {
        var csv = COLUMNS + "O-1,M-1,持证企业,防火墙,防火墙,2099-01-01\n";
        var list = imported("original", "partial", csv.getBytes(UTF_8), "text/csv");

        assertThat(text(list.path("original").path("href").asString())).isEqualTo(csv);
        assertThat(list.path("original")
                        .path("headers")
                        .path("content-type")
                        .path(0)
                        .asString())
                .isEqualTo("text/csv");
        var cause = get("/api/certificates/O-1").path("cause");
        assertThat(cause.path("row").asInt()).isEqualTo(2);
        assertThat(cause.path("original").asString())
                .isEqualTo(list.path("original").path("href").asString());
    }

    @Test
    void publishesEachChangeOnce() {
        var first = COLUMNS + "E/1,M-1,持证企业,防火墙,防火墙,2099-01-01\nE/2,M-2,持证企业,防火墙,防火墙,2001-01-01\n";
        imported("events", "full", first.getBytes(UTF_8), "text/csv");
        imported("events", "full", first.getBytes(UTF_8), "text/csv");
        imported("events", "suspended", "证书编号\nE/1\n".getBytes(UTF_8), "text/csv");
        withdraw("E/1");

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(told("E/"))
                        .extracting(Message::id)
                        .containsExactlyInAnyOrder(
                                "certificate/E/1/1", "certificate/E/2/1", "certificate/E/1/2", "certificate/E/1/3"));
        assertThat(told("E/2"))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.data().path("status").asString()).isEqualTo("EXPIRED"));
        assertThat(get("/api/certificates/" + CertificateAddress.of("E/1") + "/history")
                        .path("items"))
                .extracting(revision -> revision.path("status").asString())
                .containsExactly("CORRECTED", "SUSPENDED", "VALID");
    }

    @Test
    void takesBackOnlyARevocation() {
        var list = COLUMNS + "R/1,M-1,持证企业,防火墙,防火墙,2099-01-01\n";
        imported("slips", "full", list.getBytes(UTF_8), "text/csv");
        var address = "/api/certificates/" + CertificateAddress.of("R/1");
        var body = Map.of("reason", "another number was meant");
        post(address + "/reinstatement", body).expectStatus().isEqualTo(409);
        post("/api/certificates/R-UNKNOWN/reinstatement", body).expectStatus().isNotFound();
        post(address + "/reinstatement", Map.of("reason", " ")).expectStatus().isBadRequest();

        imported("slips", "revoked", "证书编号\nR/1\n".getBytes(UTF_8), "text/csv");
        post(address + "/reinstatement", body).expectStatus().isOk();

        var certificate = get(address);
        assertThat(certificate.path("status").asString()).isEqualTo("VALID");
        assertThat(certificate.path("holder").asString()).isEqualTo("持证企业");
        assertThat(certificate.at("/cause/kind").asString()).isEqualTo("REINSTATED");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(told("R/"))
                        .extracting(told -> told.data().path("reinstated").asBoolean())
                        .containsExactly(false, false, true));
    }

    /** ADR 010. */
    @Test
    void tracesChangesToTheRequestOfAListOrWithdrawal() {
        var csv = (COLUMNS + "T/1,M-1,持证企业,防火墙,防火墙,2099-01-01\nT/2,M-2,持证企业,防火墙,防火墙,2099-01-01\n").getBytes(UTF_8);
        var upload = http.post()
                .uri("/api/certificates/imports?kind=full&source=traced")
                .contentType(MediaType.valueOf("text/csv"))
                .body(csv)
                .exchange()
                .expectStatus()
                .isAccepted()
                .returnResult(byte[].class)
                .getResponseHeaders();
        finished(Objects.requireNonNull(upload.getLocation()).toString());
        var withdrawal = post(
                        "/api/certificates/" + CertificateAddress.of("T/1") + "/withdrawal",
                        Map.of("reason", "no list has it"))
                .returnResult(byte[].class)
                .getResponseHeaders();

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(told("T/"))
                        .extracting(Message::id, Message::trace)
                        .containsExactlyInAnyOrder(
                                tuple("certificate/T/1/1", upload.getFirst("X-Trace-Id")),
                                tuple("certificate/T/2/1", upload.getFirst("X-Trace-Id")),
                                tuple("certificate/T/1/2", withdrawal.getFirst("X-Trace-Id"))));
    }

    @Test
    void searchesPageByPage() {
        imported(
                "pages",
                "partial",
                (COLUMNS + "P-1,S6730-H*,甲,交换机,交换机,2099-01-01\nP-2,S6730-H24,乙,交换机,交换机,2099-01-01\n").getBytes(UTF_8),
                "text/csv");

        var first = get("/api/certificates?model=S6730-H24&limit=1");
        var second = get("/api/certificates?model=S6730-H24&limit=1&after="
                + first.path("next").asString());

        assertThat(List.of(first, second))
                .extracting(page -> page.path("items").path(0).path("number").asString())
                .containsExactly("P-1", "P-2");
        assertThat(second.path("next").isNull()).isTrue();
        var newest = get("/api/certificates?model=S6730-H24&sort=HOLDER&order=DESC&limit=1");
        assertThat(newest.at("/items/0/number").asString()).isEqualTo("P-1");
        assertThat(get("/api/certificates?model=S6730-H24&sort=HOLDER&order=DESC&after="
                                + newest.path("next").asString())
                        .at("/items/0/number")
                        .asString())
                .isEqualTo("P-2");
        assertThat(get("/api/certificates?manufacturer=乙&status=VALID").path("items"))
                .hasSize(1);
    }

    private void withdraw(String number) {
        post("/api/certificates/" + CertificateAddress.of(number) + "/withdrawal", Map.of("reason", "no list has it"))
                .expectStatus()
                .isOk();
    }

    private static List<Message> told(String numbers) {
        return CERTIFICATES.messages(message -> message.key().startsWith(numbers));
    }
}
