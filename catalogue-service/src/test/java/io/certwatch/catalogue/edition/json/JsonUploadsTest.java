package io.certwatch.catalogue.edition.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.certwatch.catalogue.InEnglish;
import io.certwatch.catalogue.edition.Upload;
import io.certwatch.edition.Bilingual;
import io.certwatch.platform.web.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonUploadsTest {

    private static final String EDITION = """
        {"id": "2030-1", "force": "STATUTORY", "title": {"zh": "目录"}, "announcement": "1", "issued": "2030-01-01", "effective": "2030-06-01",
         "entries": [{"code": "A", "kind": "SECTOR_WATCH", "name": {"zh": "路由器"},
          "criteria": [{"parameter": "rate", "label": {"en": "rate"}, "comparison": ">=", "quantity": "12 Tbps"}]}]}\
        """;

    @Test
    void readsAllGivenFields() {
        var form = read(EDITION).form();

        assertThat(form.id()).isEqualTo("2030-1");
        assertThat(form.title()).isEqualTo(new Bilingual("目录", null));
        assertThat(form.entries().getFirst().criteria().getFirst().quantity()).isEqualTo("12 Tbps");
        assertThat(form.entries().getFirst().continues()).isNull();
    }

    @Test
    void reportsAllFieldsOfTheWrongType() {
        assertThat(faults("""
            {"id": 7, "force": "STATUTORY", "title": "目录", "announcement": "1", "issued": "2030-02-30", "effective": "2030-06-01", "authorities": "CAC",
             "entries": [{"code": "A", "kind": "SECTOR_WATCH", "name": {"zh": "n"}, "criteria": [{"quantity": 12}], "continues": [null, {}]}, null]}
            """))
                .contains(
                        "id: must be text",
                        "title: must be an object",
                        "issued: is not a date like 2027-03-01 of the years 1900 to 2199: '2030-02-30'",
                        "entries[0].criteria[0].quantity: must be text",
                        "entries[0].criteria[0].label: is missing",
                        "entries[0].continues[0]: must be text",
                        "entries[0].continues[1]: must be text",
                        "entries[1]: must be an object",
                        "authorities: must be a list");
    }

    @Test
    void rejectsUnknownFields() {
        assertThat(faults(EDITION.replace("\"entries\"", "\"entires\": [], \"entries\"")
                        .replace("\"zh\": \"目录\"", "\"fr\": \"Catalogue\"")))
                .containsExactlyInAnyOrder(
                        "entires: is not a field here; did you mean \"entries\"?", "title.fr: is not a field here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"id\": }", "{} {}", "not json"})
    void rejectsMalformedJson(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(RequestProblem.class).hasMessageNotContaining("\n");
    }

    @Test
    void rejectsAJsonArray() {
        assertThat(faults("[]")).containsExactly("body: must be an object");
    }

    private static Upload read(String json) {
        return Uploads.json(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(String json) {
        return InEnglish.faults(
                catchThrowableOfType(RequestProblem.class, () -> read(json)).errors());
    }
}
