package io.certwatch.product.savedview.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.certwatch.product.ServiceIT;
import io.certwatch.token.TestIssuer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SavedViewsIT extends ServiceIT {

    private static final String OWN = "/api/saved-views";
    private static final String OF_COMPANY = "/api/company/saved-views";
    private static final String LI = person("li.na", "member");
    private static final String WANG = person("wang.wei", "viewer");

    @Autowired
    private MockMvcTester http;

    @Test
    void aPersonReadsTheViewsOfTheCompanyAndThePersonsOwn() {
        save(LI, OWN, view("Mine", "REQUIRED"));
        save(LI, OF_COMPANY, view("Ours", "REVIEW"));
        save(WANG, OWN, view("Hers", "UNKNOWN"));

        assertThat(list(LI))
                .bodyJson()
                .extractingPath("items[*].name")
                .asArray()
                .containsExactly("Ours", "Mine");
        assertThat(list(WANG)).bodyJson().isLenientlyEqualTo("""
            {"items": [
              {"name": "Ours", "shared": true, "parameters": {"verdict": "REVIEW"}, "columns": ["sku"], "by": "li.na"},
              {"name": "Hers", "shared": false, "listing": "INVENTORY", "revision": 1}]}
            """);
        assertThat(http.get().uri(OWN + "?listing=OBLIGATIONS").header("Authorization", LI))
                .bodyJson()
                .extractingPath("items")
                .asArray()
                .isEmpty();
    }

    @Test
    void aViewReplacesTheOneOfTheSameName() {
        var first = save(LI, OWN, view("Mine", "REQUIRED"));
        var second = save(LI, OWN, view("Mine", "REVIEW"));

        assertThat(second).hasHeader("ETag", "\"2\"");
        assertThat(id(second)).isEqualTo(id(first));
        assertThat(list(LI))
                .bodyJson()
                .extractingPath("items[*].parameters.verdict")
                .asArray()
                .containsExactly("REVIEW");
    }

    @Test
    void aPersonRemovesTheRevisionThatThePersonHasSeen() {
        var place = OWN + "/" + id(save(LI, OWN, view("Mine", "REQUIRED")));

        assertThat(remove(WANG, place, "\"1\"")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(remove(LI, OF_COMPANY + place.substring(OWN.length()), "\"1\""))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.delete().uri(place).header("Authorization", LI)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(remove(LI, place, "\"2\"")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(remove(LI, place, "\"1\"")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(list(LI)).bodyJson().extractingPath("items").asArray().isEmpty();
    }

    @Test
    void aViewOfTheCompanyIsRemovedByAnyMember() {
        var place = OF_COMPANY + "/" + id(save(LI, OF_COMPANY, view("Ours", "REQUIRED")));

        assertThat(remove(WANG, place, "\"1\"")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(remove(person("zhou.jie", "member"), place, "\"1\"")).hasStatus(HttpStatus.NO_CONTENT);
    }

    @Test
    void nobodyKeepsMoreViewsOfAListThanCanBeFoundAgain() {
        for (var number = 1; number <= 50; number++) save(LI, OWN, view("View " + number, "REVIEW"));

        assertThat(post(LI, OWN, view("One more", "REVIEW")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:too-many-saved-views");
        assertThat(post(LI, OWN, view("View 1", "REQUIRED"))).hasStatusOk();
        assertThat(post(LI, OF_COMPANY, view("View 1", "REQUIRED"))).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"listing\": \"INVENTORY\", \"name\": \" \"}                                   | name",
                "{\"listing\": \"INVENTORY\", \"name\": \"a\", \"parameters\": {\"a.b\": \"c\"}} | parameters",
                "{\"listing\": \"INVENTORY\", \"name\": \"a\", \"columns\": [\"<b>\"]}           | columns",
            })
    void whatNoListHasIsRefusedWithItsField(String body, String field) {
        assertThat(post(LI, OWN, body))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo(field);
    }

    private static String view(String name, String verdict) {
        return """
            {"listing": "INVENTORY", "name": "%s", "parameters": {"verdict": "%s"}, "columns": ["sku"]}\
            """.formatted(name, verdict);
    }

    private static String person(String name, String role) {
        return TestIssuer.shared().token("demo", role).subject(name).bearer();
    }

    private MvcTestResult save(String person, String place, String body) {
        var saved = post(person, place, body);
        assertThat(saved).hasStatusOk();
        return saved;
    }

    private MvcTestResult post(String person, String place, String body) {
        return http.post()
                .uri(place)
                .header("Authorization", person)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult list(String person) {
        return http.get()
                .uri(OWN + "?listing=INVENTORY")
                .header("Authorization", person)
                .exchange();
    }

    private MvcTestResult remove(String person, String place, String seen) {
        return http.delete()
                .uri(place)
                .header("Authorization", person)
                .header("If-Match", seen)
                .exchange();
    }

    private static String id(MvcTestResult saved) {
        return JsonPath.read(new String(saved.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), "$.id");
    }
}
