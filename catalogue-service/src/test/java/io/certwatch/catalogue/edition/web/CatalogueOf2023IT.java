package io.certwatch.catalogue.edition.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.ReferenceData;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** The public views of both reference editions. */
class CatalogueOf2023IT extends EditionsOverHttp {

    @Test
    void showsTheChangesOf2023() {
        for (var id : new String[] {"2017-1", "2023-2"}) {
            http.post()
                    .uri("/api/editions")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(ReferenceData.edition(id))
                    .exchange();
            publish(id);
        }

        http.get()
                .uri("/api/editions/2023-2/changes")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.against")
                .isEqualTo("2017-1")
                .jsonPath("$.summary")
                .isEqualTo(Map.of("ADDED", 24, "WIDENED", 10, "RENAMED", 5))
                .jsonPath("$.changes[?(@.entry=='SCP-02')].before[*].code")
                .isEqualTo(List.of("SCP-02", "SCP-03"))
                .jsonPath("$.changes[?(@.entry=='SCP-02')].after.name.zh")
                .isEqualTo("防火墙")
                .jsonPath("$.changes[?(@.entry=='SCP-02')].criteria[?(@.continues=='SCP-03')].effects[0]")
                .isEqualTo(List.of("WIDENED", "WIDENED"));
        http.get()
                .uri("/api/editions/2017-1/changes?against=2023-2")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.summary")
                .isEqualTo(Map.of("REMOVED", 24, "NARROWED", 11, "RENAMED", 6));
        http.get()
                .uri("/api/editions/2023-2/changes?against=1999-1")
                .exchange()
                .expectStatus()
                .isNotFound();
        http.get()
                .uri("/api/entries?on=2023-07-02")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(15);
        http.get()
                .uri("/api/entries?on=2023-07-03")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(38)
                .jsonPath("$.items[0].edition")
                .isEqualTo("2023-2")
                .jsonPath("$.items[0].code")
                .isEqualTo("CNE-01");
        http.get()
                .uri("/api/entries/SCP-02/history")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].edition")
                .isEqualTo(List.of("2023-2", "2017-1"))
                .jsonPath("$.items[0].changes[0].kinds")
                .isEqualTo(List.of("WIDENED", "RENAMED"))
                .jsonPath("$.items[1].entries[*].code")
                .isEqualTo(List.of("SCP-02", "SCP-03"));
        http.get().uri("/api/entries/SCP-99/history").exchange().expectStatus().isNotFound();
        assertThat(feed("en"))
                .contains("<title>Published: Catalogue of Network Critical Equipment and Specialized Cybersecurity"
                        + " Products (Announcement No. 2 of 2023)</title>")
                .contains("Firewall (SCP-02): widened, renamed (continues SCP-02, SCP-03)")
                .contains("Announcement No. 2 of 2023, in force from 3 July 2023")
                .contains("→ not required");
        assertThat(feed("zh"))
                .contains("防火墙（SCP-02）：范围扩大、更名（延续 SCP-02、SCP-03）", "2023年第2号公告，2023年7月3日起施行", "xml:lang=\"zh-CN\"");
        http.get()
                .uri("/api/editions/feed.atom?language=fr")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("language");
        for (var on : List.of("yesterday", "2200-01-01", "%2B999999999-01-01")) {
            http.get()
                    .uri(URI.create("http://127.0.0.1:" + port + "/api/entries?on=" + on))
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo("on");
        }
    }

    private String feed(String language) {
        var feed = http.get()
                .uri("/api/editions/feed.atom?language={language}", language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_ATOM_XML)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(feed, StandardCharsets.UTF_8);
    }
}
