package io.certwatch.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
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
        try (var table = requireNonNull(AuditTextsTest.class.getResourceAsStream("/io/certwatch/token/access.csv"))) {
            return new String(table.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";")[1])
                    .toList();
        }
    }
}
