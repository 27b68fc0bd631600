package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A member enters a certificate with its scan and accepts it: the obligation is satisfied by the company's own proof, also
 * on the topic. The register then says that this number is revoked, and the obligation opens again.
 */
abstract class OwnProofMeetsObligationStory {

    private static final String COMPANY = "holding";
    private static final String OBLIGATIONS = "certwatch.product.obligations.v1";
    private static final String NUMBER = "示例-2026-0099";
    private static final byte[] SCAN = "%PDF-1.7 the certificate".getBytes(StandardCharsets.UTF_8);

    abstract SharedSystem shared();

    @Test
    void anOwnProofSatisfiesUntilTheRegisterContradicts() {
        var client = shared().member(COMPANY);
        client.post("/api/products", """
            {"sku": "FW-1", "name": {"zh": "防火墙"}, "model": "ZX-9000", "manufacturer": "某某安全"}\
            """);
        var entered = client.post("/api/proofs", """
            {"kind": "CERTIFICATE", "number": "%s", "body": "CCRC", "holder": "某某安全技术有限公司",
             "models": [{"model": "ZX-9000"}], "issued": "2026-01-01", "validUntil": "2099-01-01", "skus": ["FW-1"]}\
            """.formatted(NUMBER));
        assertThat(entered.status()).isEqualTo(201);
        var proof = "/api/proofs/" + entered.body().path("id").asString();
        assertThat(client.putFileIfMatch(proof, proof + "/file?name=a.pdf", SCAN)
                        .status())
                .isEqualTo(200);
        assertThat(client.putFileIfMatch(proof, proof + "/file?name=b.pdf", "<html>".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(status(client)).isEqualTo("OPEN");

        var accepted = client.post(proof + "/acceptances", "{\"skus\": [\"FW-1\"]}");
        assertThat(accepted.body().at("/outcomes/0/outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(status(client)).isEqualTo("SATISFIED");
        try (var consumer = new IntegratorConsumer(shared().system().kafka(), List.of(OBLIGATIONS), COMPANY)) {
            await("the topic tells of the proof")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(
                                    consumer.records(record -> record.type().endsWith("obligation.satisfied")))
                            .singleElement()
                            .satisfies(record -> assertThat(
                                            record.json().at("/proof/number").asString())
                                    .isEqualTo(NUMBER)));
        }
        NewestRecords.agreeWithRest(shared().system(), client, COMPANY);

        upload(
                client,
                COMPANY,
                "full",
                "证书编号,产品型号,企业名称,产品名称,产品类别,发证日期,有效期至\n" + NUMBER
                        + ",ZX-9100,某某安全技术有限公司,防火墙,防火墙,2026-01-01,2099-01-01\n");
        upload(client, COMPANY, "revoked", "证书编号\n" + NUMBER + "\n");
        await("the obligation is open again")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(status(client)).isEqualTo("OPEN"));
        assertThat(client.get(proof).body().at("/standing/kind").asString()).isEqualTo("REVOKED");
        assertThat(client.all("/api/products/FW-1/history"))
                .anySatisfy(line ->
                        assertThat(line.at("/why/en").asString("")).startsWith("Our copy of the register contradicts"));
    }

    @Test
    void whatCannotBeIsAnsweredClearlyAndNothingIsLost() {
        var client = shared().member("holding-faults");
        client.post("/api/products", """
            {"sku": "FW-2", "name": {"zh": "防火墙"}, "model": "ZX-8000", "manufacturer": "某某安全"}\
            """);
        var form = """
            {"kind": "CERTIFICATE", "number": "示例-2026-0088", "body": "CCRC", "holder": "某某安全技术有限公司",
             "models": [{"model": "ZX-8000"}], "issued": "2026-01-01", "validUntil": "2099-01-01", "skus": ["FW-2"]}\
            """;
        var backwards = client.post("/api/proofs", form.replace("2099-01-01", "2025-12-31"));
        assertThat(backwards.status()).isEqualTo(400);
        assertThat(backwards.body().toString()).contains("\"validUntil\"");
        var proof = client.post("/api/proofs", form).body();
        var path = "/api/proofs/" + proof.path("id").asString();

        assertThat(client.putFileIfMatch(path, path + "/file?name=a.pdf", SCAN).status())
                .isEqualTo(200);
        var noScan = client.putFileIfMatch(path, path + "/file?name=b.pdf", "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(noScan.status()).isEqualTo(415);
        assertThat(client.get(path).body().at("/file/name").asString())
                .as("the scan before it stays")
                .isEqualTo("a.pdf");

        var outcomes = acceptAtOneMoment(client, path);
        assertThat(outcomes)
                .as("whoever was later hears who was faster, and when")
                .anySatisfy(outcome -> assertThat(outcome).contains("UNCHANGED", "\"by\"", "\"at\""));
        assertThat(outcomes).anySatisfy(outcome -> assertThat(outcome).contains("\"ACCEPTED\""));
        assertThat(client.get(path + "/acceptances").body()).hasSize(1);
    }

    /** The number of another company: the register lists it for another holder and model. */
    @Test
    void aNumberOfAnotherCompanyIsAcceptedOnlyWithAReason() {
        var client = shared().member("holding-others");
        client.post("/api/products", """
            {"sku": "FW-3", "name": {"zh": "防火墙"}, "model": "ZX-7000", "manufacturer": "某某安全"}\
            """);
        upload(
                client,
                "holding-others",
                "full",
                "证书编号,产品型号,企业名称,产品名称,产品类别,发证日期,有效期至\n"
                        + "示例-2026-0077,QT-1,别家网络技术有限公司,防火墙,防火墙,2026-01-01,2099-01-01\n");
        var path = "/api/proofs/"
                + client.post("/api/proofs", """
                    {"kind": "CERTIFICATE", "number": "示例-2026-0077", "body": "CCRC", "holder": "某某安全技术有限公司",
                     "models": [{"model": "ZX-7000"}], "issued": "2026-01-01", "validUntil": "2099-01-01",
                     "skus": ["FW-3"]}\
                    """).body().path("id").asString();
        await("the register tells whose number it is")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                client.get(path).body().at("/standing/kind").asString())
                        .isEqualTo("OTHER_HOLDER"));

        var unsaid = client.post(path + "/acceptances", "{\"skus\": [\"FW-3\"]}");

        assertThat(unsaid.status()).isEqualTo(400);
        assertThat(unsaid.body().toString()).contains("\"reason\"");
        assertThat(client.get(path).body().path("acceptedFor")).isEmpty();
        var said =
                client.post(path + "/acceptances", "{\"skus\": [\"FW-3\"], \"reason\": \"The holder was renamed.\"}");
        assertThat(said.body().at("/outcomes/0/outcome").asString()).isEqualTo("ACCEPTED");
    }

    private static List<String> acceptAtOneMoment(Client client, String path) {
        try (var people = Executors.newFixedThreadPool(2)) {
            var accept = (Callable<String>) () -> client.post(path + "/acceptances", "{\"skus\": [\"FW-2\"]}")
                    .body()
                    .toString();
            return people.invokeAll(List.of(accept, accept)).stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void upload(Client client, String source, String kind, String csv) {
        assertThat(client.post("/api/certificates/imports?source=" + source + "&kind=" + kind, "text/csv", csv)
                        .status())
                .isEqualTo(202);
    }

    private static String status(Client client) {
        var obligations = client.all("/api/obligations?sku=FW-1");
        return obligations.stream()
                .findFirst()
                .map((JsonNode obligation) -> obligation.path("status").asString())
                .orElse("");
    }
}
