package io.certwatch.product.productimport.reading.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.mongodb.client.MongoDatabase;
import io.certwatch.product.ServiceIT;
import java.nio.charset.StandardCharsets;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class MappingsIT extends ServiceIT {

    private static final String MAPPING = """
        {"charset": "GBK", "separator": "tab", "sheet": "物料", "headerRow": 3,
         "columns": {"料号.新": "sku", "$品名": "name.zh", "速率": "specs.throughput (Gbps)", "#7": "ignored"}}
        """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoDatabase database;

    @BeforeEach
    void none() {
        database.getCollection("inventory-mappings").deleteMany(new Document());
    }

    private MvcTestResult put(String name, String body, String header, String value) {
        return http.put()
                .uri("/api/inventory/mappings/{name}", name)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header(header, value)
                .exchange();
    }

    private MvcTestResult put(String name, String body) {
        return put(name, body, "X-None", "");
    }

    @Test
    void storesAndReturnsAMapping() {
        assertThat(put("金蝶 导出", MAPPING)).hasStatus(HttpStatus.CREATED).hasHeader("ETag", "\"1\"");
        assertThat(http.get().uri("/api/inventory/mappings/{name}", "金蝶 导出"))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"name": "金蝶 导出", "revision": 1, "mapping": {"charset": "GBK", "separator": "\\t", "sheet": "物料", "headerRow": 3,
                     "columns": {"料号.新": "sku", "$品名": "name.zh", "速率": "specs.throughput (Gbps)", "#7": "ignored"}}}
                    """);
        assertThat(put("金蝶 导出", MAPPING, "If-Match", "\"1\"")).hasHeader("ETag", "\"1\"");
    }

    @Test
    void rejectsOverwritesWithoutTheCurrentRevision() {
        put("sap", MAPPING);
        assertThat(put("sap", "{}")).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(http.delete().uri("/api/inventory/mappings/sap")).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(put("sap", "{}", "If-Match", "\"1\"")).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(put("sap", MAPPING, "If-Match", "\"1\"")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(put("sap", MAPPING, "If-None-Match", "*")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(http.delete().uri("/api/inventory/mappings/sap").header("If-Match", "\"1\""))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(http.delete().uri("/api/inventory/mappings/sap").header("If-Match", "\"2\""))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(http.delete().uri("/api/inventory/mappings/sap")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri("/api/inventory/mappings/sap"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:unknown-mapping");
    }

    @Test
    void listsMappingsByNameInPages() {
        for (var name : new String[] {"c", "a", "b"}) put(name, "{}");
        var first = http.get().uri("/api/inventory/mappings?limit=2").exchange();
        assertThat(first).bodyJson().extractingPath("items[*].name").asArray().containsExactly("a", "b");
        var next = JsonPath.<String>read(body(first), "$.next");
        assertThat(http.get().uri("/api/inventory/mappings?limit=2&after=" + next))
                .bodyJson()
                .extractingPath("items[*].name")
                .asArray()
                .containsExactly("c");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "_x    | {}                                   | name",
                "x     | {\"charset\": \"klingon\"}           | charset",
                "x     | {\"separator\": \"ab\"}              | separator",
                "x     | {\"separator\": \"\\\"\"}            | separator",
                "x     | {\"headerRow\": 0}                   | headerRow",
                "x     | {\"columns\": {\"a\": \"price\"}}    | columns.a",
                "x     | {\"columns\": {\"a\": null}}         | columns.a",
                "x     | {\"columns\": {\" \": \"sku\"}}      | columns",
            })
    void whatMeansNothingIsRefusedWithItsField(String name, String body, String field) {
        assertThat(put(name, body))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo(field);
    }
}
