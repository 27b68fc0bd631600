package io.certwatch.catalogue.edition.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.RunningService;
import io.certwatch.catalogue.hostile.HostileDocument;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@RunningService
class DocumentUploadIT {

    private static final String PAGE = """
        <h1>网络关键设备和网络安全专用产品目录</h1><p>%s</p><p>2050年1月2日</p><p>自发布之日起施行。</p>
        <h2>一、网络关键设备</h2><table><tr><td>序号<td>设备类别<td>范围<tr><td>1<td>路由器<td>%s</table>
        """;

    @LocalServerPort
    private int port;

    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @Test
    void showsTheSourceCellOfEachField() {
        upload("", PAGE.formatted("2050年第1号", "整系统吞吐量（双向）≥12Tbps"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/editions/2050-1")
                .expectBody()
                .json("""
                    {"id": "2050-1", "status": "DRAFT", "reading": {"unread": []}, "changes": [{"entry": "CNE-01", "kinds": ["ADDED"]}]}
                    """)
                .jsonPath("$.reading.found[?(@.entry == 'CNE-01' && @.field == 'scope')].place")
                .isEqualTo("table 1, row 2, column 3")
                .jsonPath("$.reading.found[?(@.field == 'issued')].text")
                .isEqualTo("2050年1月2日");

        http.get().uri("/api/editions/2050-1").exchange().expectBody().json("""
            {"effective": "2050-01-02", "entries": [{"code": "CNE-01", "criteria": [{"parameter": "systemThroughputBidirectional", "comparison": ">=", "quantity": "12Tbps"}]}]}
            """);
        http.get()
                .uri("/api/editions/2050-1/source")
                .exchange()
                .expectHeader()
                .contentType(MediaType.TEXT_HTML)
                .expectBody(byte[].class)
                .isEqualTo(PAGE.formatted("2050年第1号", "整系统吞吐量（双向）≥12Tbps").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void rejectsThePublicationOfAHeldDraft() {
        upload("", PAGE.formatted("2050年第2号", "整系统吞吐量（双向）≥若干Tbps"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("HELD")
                .jsonPath("$.reading.unread[0].place")
                .isEqualTo("table 1, row 2, column 3");

        http.post()
                .uri("/api/editions/2050-2/publication")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:draft-held")
                .jsonPath("$.reasons[0]")
                .isEqualTo("CNE-01, table 1, row 2, column 3: '整系统吞吐量（双向）≥若干Tbps' was not read: "
                        + "it looks like a threshold, but says not clearly what must be how large");

        upload("", PAGE.formatted("2050年第2号", "整系统吞吐量（双向）≥12Tbps"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("DRAFT");
        http.post()
                .uri("/api/editions/2050-2/publication")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void takesMissingFieldsFromTheQuery() {
        upload("?force=CONSULTATION&effective=2051-01-01&id=draft-2050", PAGE.formatted("2050年第3号", "整机"))
                .expectStatus()
                .isCreated();
        upload("?force=CONSULTATION&effective=2052-01-01&id=draft-2050", PAGE.formatted("2050年第3号", "整机"))
                .expectStatus()
                .isOk();

        http.get().uri("/api/editions/draft-2050").exchange().expectBody().json("""
            {"force": "CONSULTATION", "announcement": "2050年第3号", "issued": "2050-01-02", "effective": "2052-01-01"}
            """);
    }

    @Test
    void reportsWhyADocumentWasNotRead() {
        upload("", "<html><title>登录</title><input type=password></html>")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:unreadable-document")
                .jsonPath("$.detail")
                .isEqualTo("The document was not read: the page asks to sign in; it is not the document itself.");
    }

    /** The service stays responsive after each document. */
    @ParameterizedTest
    @EnumSource(HostileDocument.class)
    void rejectsHostileDocuments(HostileDocument document) {
        var answer = http.post()
                .uri("/api/editions")
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .body(document.bytes())
                .exchange();

        answer.expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .value(
                        String.class,
                        detail -> assertThat(detail)
                                .startsWith("The document was not read: ")
                                .doesNotContain("took longer", "broke off", "memory", "Exception", "JAXP"));
        http.get().uri("/api/editions?limit=1").exchange().expectStatus().isOk();
    }

    private ResponseSpec upload(String parameters, String page) {
        return http.post()
                .uri("/api/editions" + parameters)
                .contentType(MediaType.TEXT_HTML)
                .body(page.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }
}
