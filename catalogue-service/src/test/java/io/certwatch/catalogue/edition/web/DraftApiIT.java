package io.certwatch.catalogue.edition.web;

import static io.certwatch.catalogue.edition.web.UploadBody.edition;

import java.util.List;
import org.junit.jupiter.api.Test;

class DraftApiIT extends EditionsOverHttp {

    @Test
    void editsADraft() {
        upload(edition("2040-13"));

        edit("2040-13", null, """
            {"edit": "rename", "entry": "CNE-01", "name": {"zh": "核心路由器", "en": "Core router"}}\
            """)
                .expectStatus()
                .isEqualTo(428)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:precondition-required");
        edit("2040-13", "\"1\"", """
            {"edit": "rename", "entry": "CNE-01", "name": {"zh": "核心路由器", "en": "Core router"}}\
            """)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("DRAFT");
        edit("2040-13", "\"1\"", """
            {"edit": "recode", "entry": "CNE-01", "code": "CNE-09"}\
            """).expectStatus().isEqualTo(412);
        edit("2040-13", "\"2\"", """
            {"edit": "paint", "entry": "CNE-01"}\
            """)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("edit");
        put("2040-13", "\"2\"", edition("2040-13"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"3\"");
        http.get()
                .uri("/api/editions/2040-13/edits")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].did")
                .isEqualTo(List.of("renamed CNE-01: Core router", "replaced the whole draft"))
                .jsonPath("$.items[0].by")
                .isEqualTo("somebody")
                .jsonPath("$.items[0].recordedBy.subject")
                .isEqualTo("somebody");
        http.get()
                .uri("/api/editions/2040-13/edits")
                .header("Accept-Language", "zh")
                .exchange()
                .expectBody()
                .jsonPath("$.items[*].did")
                .isEqualTo(List.of("更名CNE-01：核心路由器", "替换整个草稿"));
        publish("2040-13");
        edit("2040-13", "\"3\"", """
            {"edit": "recode", "entry": "CNE-01", "code": "CNE-09"}\
            """).expectStatus().isEqualTo(409);
    }
}
