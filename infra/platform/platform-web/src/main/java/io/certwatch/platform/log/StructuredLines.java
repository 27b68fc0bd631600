package io.certwatch.platform.log;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.NameProcessor;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Gives trace and span their names of the Elastic Common Schema, and hides e-mail addresses. Our own lines name contacts by
 * their ids; but libraries and mail servers repeat addresses in messages of exceptions.
 */
final class StructuredLines implements StructuredLoggingJsonMembersCustomizer<Object> {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>,;:\"'()\\[\\]{}=/]+(?:@|%40)[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Map<String, String> NAMES = Map.of("traceId", "trace.id", "spanId", "span.id");

    @Override
    public void customize(Members<Object> members) {
        members.applyingNameProcessor(NameProcessor.of(name -> NAMES.getOrDefault(name, name)));
        members.applyingValueProcessor(ValueProcessor.of(String.class, StructuredLines::withoutAddresses));
    }

    private static String withoutAddresses(String value) {
        return ADDRESS.matcher(value).replaceAll("(address)");
    }
}
