package io.certwatch.catalogue.edition.json;

import io.certwatch.catalogue.edition.Bilingual;
import io.certwatch.catalogue.edition.Fault;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonUploadsTest {

    @Test
    void readsWhatIsThere() {
        var form = read("""
                {"id": "2030-1", "title": {"zh": "目录"}, "entries": [{"code": "A", "criteria": [{"parameter": "rate", "quantity": "12 Tbps"}]}]}
                """).form();

        assertThat(form.id()).isEqualTo("2030-1");
        assertThat(form.title()).isEqualTo(new Bilingual("目录", null));
        assertThat(form.entries().getFirst().criteria().getFirst().quantity()).isEqualTo("12 Tbps");
    }

    @Test
    void namesWhatHasTheWrongType() {
        var upload = read("""
                {"id": 7, "title": "目录", "entries": [{"criteria": [{"quantity": 12}], "continues": [null, {}]}, null], "authorities": "CAC"}
                """);

        assertThat(upload.faults()).containsExactlyInAnyOrder(
                new Fault("id", "must be a text"),
                new Fault("title", "must be an object"),
                new Fault("entries[0].criteria[0].quantity", "must be a text"),
                new Fault("entries[0].continues[0]", "is null"),
                new Fault("entries[0].continues[1]", "must be a text"),
                new Fault("entries[1]", "is null"),
                new Fault("authorities", "must be a list"));
    }

    @Test
    void mentionsFieldsThatTheFormDoesNotHave() {
        assertThat(read("""
                {"entires": [], "title": {"fr": "Catalogue"}, "entries": [{"threshold": 1}]}
                """).problems()).containsExactlyInAnyOrder(
                "entires: is not a field of the form and was not read",
                "title.fr: is not a field of the form and was not read",
                "entries[0].threshold: is not a field of the form and was not read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"id\": }", "{\"id\": \"a\", \"id\": \"b\"}", "{} {}", "not json"})
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedJson.class).hasMessageNotContaining("\n");
    }

    @Test
    void refusesAListInPlaceOfAnEdition() {
        assertThat(read("[]").faults()).containsExactly(new Fault("body", "must be an object"));
    }

    private static io.certwatch.catalogue.edition.Upload read(String json) {
        return JsonUploads.read(json.getBytes(StandardCharsets.UTF_8), "application/json");
    }
}
