package io.certwatch.gateway.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The page of the audit names every operation that is recorded. */
class AuditTextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/static/web/pages/audit/en.json");

    /** Recorded only if they are refused; the page derives words from their names. */
    private static final Pattern READS = Pattern.compile("(list|get|show|explain|follow|search|count|download)[A-Z].*");

    @Test
    void everyOperationThatIsMoreThanReadingHasWords() throws IOException {
        var texts = new JsonMapper().readTree(TEXTS.toFile());

        assertThat(operations())
                .hasSizeGreaterThan(40)
                .filteredOn(operation -> !READS.matcher(operation).matches())
                .filteredOn(operation -> !texts.has("operation." + operation))
                .isEmpty();
    }

    /** Of all services and of the gateway. */
    private static List<String> operations() throws IOException {
        return new ClassPathResource("io/certwatch/token/access.csv")
                .getContentAsString(UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(";")[1])
                .toList();
    }
}
