package io.certwatch.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Something is found and corrected, a member records it with evidence, and prints it. Another company sees nothing. */
abstract class MitigationFileStory {

    private static final byte[] SCAN = "%PDF-1.7 the notice".getBytes(UTF_8);

    abstract SharedSystem shared();

    @Test
    void aFindingIsCorrectedShownAndPrinted() {
        var client = shared().member("mitigating");
        client.post("/api/products", "{\"sku\": \"FW-1\", \"name\": {\"zh\": \"防火墙\"}}");
        var opened = client.post("/api/mitigations", """
            {"title": "Sold without proof", "skus": ["FW-1"], "provision": "certification-duty",
             "discovery": {"on": "2026-02-02", "by": "Wang Wei", "through": "INTERNAL_AUDIT", "what": "One was sold."}}\
            """);
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        assertThat(opened.body().at("/provision/citation/zh").asString()).isEqualTo("《网络安全法》（2025年修正）第二十五条");
        var file = "/api/mitigations/" + opened.body().path("id").asString();

        var corrected = client.putIfMatch(file, """
            {"title": "Sold without proof", "skus": ["FW-1"], "provision": "certification-duty",
             "discovery": {"on": "2026-02-02", "by": "Wang Wei", "through": "INTERNAL_AUDIT", "what": "One was sold."},
             "corrections": [{"on": "2026-02-03", "by": "Zhao Lei", "what": "Sale stopped."}],
             "harm": {"degree": "NONE_KNOWN"}}\
            """);
        assertThat(corrected.status()).isEqualTo(200);
        var correction = corrected.body().at("/corrections/0/id").asString();
        var shown = client.post(
                file + "/files?name=a.pdf&correction=" + correction, "application/pdf", new String(SCAN, UTF_8));
        assertThat(shown.status()).isEqualTo(201);
        assertThat(client.post(file + "/files?name=b.pdf", "application/pdf", "<html>")
                        .status())
                .isEqualTo(415);
        assertThat(client.text(shown.body().at("/files/0/href").asString())).isEqualTo(new String(SCAN, UTF_8));

        assertThat(client.text(file + "/page.html?language=zh"))
                .contains("《网络安全法》（2025年修正）第七十三条", "a.pdf", "Sale stopped.", "尚无记录", "企业盖章");

        var other = shared().member("mitigating-other");
        assertThat(other.get(file).status()).isEqualTo(404);
        assertThat(other.get(shown.body().at("/files/0/href").asString()).status())
                .isEqualTo(404);
        assertThat(other.get(file + "/page.html").status()).isEqualTo(404);
        assertThat(other.get("/api/mitigations").body().path("items")).isEmpty();
    }
}
