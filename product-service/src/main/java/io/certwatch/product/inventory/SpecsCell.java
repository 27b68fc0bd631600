package io.certwatch.product.inventory;

import static java.util.stream.Collectors.joining;

import io.certwatch.product.aggregate.Spec;
import java.util.List;
import java.util.regex.Pattern;

/** Writes figures into one cell as an import reads them: {@code throughput: 25.6 Tbps; ports: "8, 4 of them combo"}. */
public final class SpecsCell {

    private static final String PARTS = "[;；\\n\\r|、\"]|[,，](?!\\d)|(?<!\\d)[,，]";
    private static final Pattern WOULD_PART_A_VALUE = Pattern.compile(PARTS);
    private static final Pattern WOULD_PART_A_NAME = Pattern.compile(PARTS + "|[:：=＝]");

    private SpecsCell() {}

    public static String of(List<Spec> specs) {
        return specs.stream().map(SpecsCell::of).collect(joining("; "));
    }

    /** Quotes the name only if the value is quoted, because the import reads it that way. */
    private static String of(Spec spec) {
        boolean oddName = WOULD_PART_A_NAME.matcher(spec.name()).find();
        boolean odd = oddName || WOULD_PART_A_VALUE.matcher(spec.value()).find();
        return (oddName ? quote(spec.name()) : spec.name()) + ": " + (odd ? quote(spec.value()) : spec.value());
    }

    private static String quote(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
