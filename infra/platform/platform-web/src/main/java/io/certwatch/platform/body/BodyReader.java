package io.certwatch.platform.body;

import io.certwatch.platform.openapi.SchemaReader;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.BodyProblems;
import io.certwatch.platform.web.RequestProblem;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON bodies strictly: reports all violations of the schema at once, and coerces nothing. */
public final class BodyReader {

    /** More than any valid body needs, and few enough to limit memory use. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(50)
            .maxTokenCount(2_000_000)
            .build();

    private final BodySchemas schemas;
    private final JsonMapper json;

    BodyReader(BodySchemas schemas) {
        this.schemas = schemas;
        this.json = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(LIMITS).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** For use without an application context. */
    public static BodyReader standalone() {
        return new BodyReader(new BodySchemas(new SchemaReader(Map.of())));
    }

    /** @throws RequestProblem with all faults */
    public <T> T read(Class<T> type, byte[] bytes) {
        return type.cast(read((Type) type, bytes, null));
    }

    /** Reads an array or a single element. */
    @SuppressWarnings("unchecked") // the elements are bound to the type
    public <T> Batch<T> readBatch(Class<T> type, byte[] bytes) {
        return (Batch<T>) batch(type, parse(bytes));
    }

    Object read(Type type, byte[] bytes, @Nullable Charset charset) {
        var body = parse(utf8(bytes, charset));
        if (body.root().isMissingNode()) throw BodyProblems.empty();
        var resolved = ResolvableType.forType(type);
        return resolved.resolve() == Batch.class ? batch(resolved.getGeneric().getType(), body) : whole(type, body);
    }

    private JsonBody parse(byte[] bytes) {
        try {
            return JsonBody.read(json, bytes);
        } catch (JacksonException malformed) {
            throw BodyProblems.of(malformed);
        }
    }

    /** The parser detects the Unicode encoding of JSON; any other is taken from the Content-Type. */
    private static byte[] utf8(byte[] bytes, @Nullable Charset charset) {
        var unicode = charset == null || charset.name().startsWith("UTF-") || charset.equals(StandardCharsets.US_ASCII);
        return unicode ? bytes : new String(bytes, charset).getBytes(StandardCharsets.UTF_8);
    }

    private Object whole(Type type, JsonBody body) {
        var faults = new ArrayList<>(twice(body.duplicates()));
        faults.addAll(schemas.faults(type, body.root()));
        if (!faults.isEmpty()) throw RequestProblem.invalid(faults);
        return bind(body.root(), type);
    }

    private Batch<?> batch(Type type, JsonBody body) {
        var root = body.root();
        if (root.isObject()) return new Batch<>(List.of(element(type, root, body.duplicates())), false);
        if (!root.isArray() || root.isEmpty())
            throw RequestProblem.invalid(FieldFault.BODY, PlatformText.of("fault.batch"));
        if (root.size() > Batch.MOST)
            throw RequestProblem.invalid(
                    FieldFault.BODY, PlatformText.of("fault.batch-elements", root.size(), Batch.MOST));
        var elements = new ArrayList<Batch.Element<Object>>(root.size());
        for (var element : root) elements.add(element(type, element, within(elements.size(), body.duplicates())));
        return new Batch<>(elements, true);
    }

    private Batch.Element<Object> element(Type type, JsonNode element, List<String> duplicates) {
        var faults = new ArrayList<>(twice(duplicates));
        faults.addAll(schemas.faults(type, element));
        if (!faults.isEmpty()) return new Batch.Element<>(element, null, faults);
        try {
            return new Batch.Element<>(element, bind(element, type), List.of());
        } catch (RequestProblem misread) {
            return new Batch.Element<>(element, null, misread.errors());
        }
    }

    private Object bind(JsonNode node, Type type) {
        try {
            return json.treeToValue(node, json.getTypeFactory().constructType(type));
        } catch (JacksonException misread) {
            throw BodyProblems.misread(misread);
        }
    }

    private static List<String> within(int index, List<String> duplicates) {
        var start = "[" + index + "].";
        return duplicates.stream()
                .filter(path -> path.startsWith(start))
                .map(path -> path.substring(start.length()))
                .toList();
    }

    private static List<FieldFault> twice(List<String> duplicates) {
        return duplicates.stream()
                .distinct()
                .map(path -> new FieldFault(path, PlatformText.of("fault.twice")))
                .toList();
    }
}
