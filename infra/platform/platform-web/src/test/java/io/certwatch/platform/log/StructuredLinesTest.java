package io.certwatch.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StructuredLinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 5.1.1 <wang@cisco.example>: no such user | 550 5.1.1 <(address)>: no such user",
                "No contact li.na+cert@mail.cisco.example | No contact (address)",
                "请联系 王伟@例子.公司 | 请联系 (address)",
                "GET /contacts?email=wang%40cisco.example | GET /contacts?email=(address)"
            })
    void hidesAddresses(String message, String shown) {
        assertThat(line(message, null).path("message").asString()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"certwatch.catalogue.editions.v1-0@17", "io.certwatch.Some@1f2e3d"})
    void keepsWhatIsNoAddress(String message) {
        assertThat(line(message, null).path("message").asString()).isEqualTo(message);
    }

    @Test
    void hidesAddressesInExceptions() {
        var line = line("Failed", new IllegalStateException("rejected wang@cisco.example"));

        assertThat(line.toString()).contains("rejected (address)").doesNotContain("cisco.example");
    }

    @Test
    void namesTraceAndCompany() {
        var line = line("Sent", null);

        assertThat(line.path("company").asString()).isEqualTo("demo");
        assertThat(line.path("trace.id").asString()).isEqualTo("4bf9");
        assertThat(line.path("span.id").asString()).isEqualTo("00f0");
    }

    private static JsonNode line(String message, @Nullable Throwable failure) {
        var context = new LoggerContext();
        context.putObject(Environment.class.getName(), new StandardEnvironment());
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        var event = new LoggingEvent("", context.getLogger("certwatch"), Level.INFO, message, failure, null);
        event.setMDCPropertyMap(Map.of("company", "demo", "traceId", "4bf9", "spanId", "00f0"));
        return new JsonMapper().readTree(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }
}
