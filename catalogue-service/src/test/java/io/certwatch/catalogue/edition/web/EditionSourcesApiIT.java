package io.certwatch.catalogue.edition.web;

import static io.certwatch.catalogue.edition.web.UploadBody.edition;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** The original files of editions. */
class EditionSourcesApiIT extends EditionsOverHttp {

    @Test
    void returnsTheOriginalBytes() {
        var body = edition("2040-8");
        upload(body);

        http.get()
                .uri("/api/editions/2040-8/source")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectHeader()
                .exists("Repr-Digest")
                .expectBody(byte[].class)
                .value(bytes -> assertThat(bytes).isEqualTo(body.getBytes(UTF_8)));
    }

    @Test
    void listsEveryUploadOfADraftAndItsArrival() {
        var page = """
            <h1>网络关键设备和网络安全专用产品目录</h1><p>2040年第21号</p><p>2040年1月2日</p><p>自发布之日起施行。</p>
            <h2>一、网络关键设备</h2><table><tr><td>序号<td>设备类别<td>范围<tr><td>1<td>路由器<td>整系统吞吐量（双向）≥12Tbps</table>\
            """.getBytes(UTF_8);
        http.post()
                .uri("/api/editions")
                .contentType(MediaType.TEXT_HTML)
                .header("Content-Disposition", "attachment; filename*=UTF-8''%E5%85%AC%E5%91%8A.html")
                .header("Last-Modified", "Mon, 02 Jan 2040 01:00:00 GMT")
                .body(page)
                .exchange()
                .expectStatus()
                .isCreated();
        put("2040-21", "\"1\"", edition("2040-21")).expectStatus().isOk();
        publish("2040-21").expectStatus().isOk();

        http.get()
                .uri("/api/editions/2040-21/sources")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].way")
                .isEqualTo(List.of("WRITTEN", "UPLOADED"))
                .jsonPath("$.items[1].name")
                .isEqualTo("公告.html")
                .jsonPath("$.items[1].mediaType")
                .isEqualTo("text/html")
                .jsonPath("$.items[1].headers.last-modified[0]")
                .isEqualTo("Mon, 02 Jan 2040 01:00:00 GMT")
                .jsonPath("$.items[1].headers.host")
                .doesNotExist()
                .jsonPath("$.items[1].href")
                .value(
                        String.class,
                        href -> http.get()
                                .uri(href)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectHeader()
                                .contentType(MediaType.TEXT_HTML)
                                .expectHeader()
                                .value(
                                        "Content-Disposition",
                                        name -> assertThat(name).contains("%E5%85%AC%E5%91%8A.html"))
                                .expectBody(byte[].class)
                                .isEqualTo(page));
        http.get()
                .uri("/api/editions/2040-21/sources/" + "0".repeat(64))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:unknown-source");
        http.get().uri("/api/editions/2099-9/sources").exchange().expectStatus().isNotFound();
    }

    @Test
    void showsThePlaceOfEveryEntry() {
        upload(edition("2040-22"));
        edit("2040-22", "\"1\"", """
            {"edit": "recode", "entry": "CNE-01", "code": "CNE-09"}\
            """).expectStatus().isOk();

        http.get()
                .uri("/api/editions/2040-22")
                .exchange()
                .expectBody()
                .jsonPath("$.entries[0].code")
                .isEqualTo("CNE-09")
                .jsonPath("$.entries[0].origin.places")
                .isEqualTo(List.of("/entries/0"))
                .jsonPath("$.entries[0].origin.original")
                .value(
                        String.class,
                        href -> http.get().uri(href).exchange().expectStatus().isOk())
                .jsonPath("$.source.sha256")
                .isNotEmpty();
        publish("2040-22");
        http.get()
                .uri("/api/entries/CNE-09/history?edition=2040-22")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].entries[0].origin.places")
                .isEqualTo(List.of("/entries/0"));
        http.get()
                .uri("/api/entries?on=2041-01-01")
                .exchange()
                .expectBody()
                .jsonPath("$.items[?(@.edition=='2040-22')].origin.places[0]")
                .isEqualTo(List.of("/entries/0"));
        post("2040-22/correction", "").expectStatus().isCreated();
        http.get()
                .uri("/api/editions/2040-22-c1")
                .exchange()
                .expectBody()
                .jsonPath("$.entries[0].origin.places")
                .isEqualTo(List.of("/entries/0"));
    }
}
