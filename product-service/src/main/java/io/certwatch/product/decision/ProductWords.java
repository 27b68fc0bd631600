package io.certwatch.product.decision;

import io.certwatch.product.matching.Explanation;
import java.util.List;

import static java.util.stream.Collectors.joining;

/** What people call the fields of a product that a decision rests on. */
final class ProductWords {

    private static final String SPEC = "specs.";

    private ProductWords() {}

    /** @param fields as {@link Bearing} names them */
    static Explanation of(List<String> fields) {
        return new Explanation(
                fields.stream().map(field -> word(field).zh()).collect(joining("、")),
                fields.stream().map(field -> word(field).en()).collect(joining(", ")));
    }

    private static Explanation word(String field) {
        return switch (field) {
            case "vendor" -> new Explanation("供应商", "vendor");
            case "name.zh" -> new Explanation("中文名称", "Chinese name");
            case "name.en" -> new Explanation("英文名称", "English name");
            case "model" -> new Explanation("型号", "model");
            case "manufacturer" -> new Explanation("制造商", "manufacturer");
            case "description" -> new Explanation("产品说明", "description");
            case "declaredEntry" -> new Explanation("申报类别", "declared entry");
            case "hsCode" -> new Explanation("海关编码", "HS code");
            default -> figure(field.startsWith(SPEC) ? field.substring(SPEC.length()) : field);
        };
    }

    private static Explanation figure(String name) {
        return new Explanation("参数“" + name + "”", "figure \"" + name + "\"");
    }
}
