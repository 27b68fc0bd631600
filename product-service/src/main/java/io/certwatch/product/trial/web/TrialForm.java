package io.certwatch.product.trial.web;

import static java.util.Objects.requireNonNullElse;

import io.certwatch.product.aggregate.Market;
import io.certwatch.product.aggregate.Name;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.Spec;
import io.certwatch.product.aggregate.TextField;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a visitor typed.
 *
 * @param figures one in each line: {@code throughput: 157.54 Tbps}
 */
record TrialForm(String name, String model, String manufacturer, String figures) {

    static final TrialForm EMPTY = new TrialForm("", "", "", "");

    private static final int MOST_FIGURES = 50;
    private static final Sku NONE = new Sku("-");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern FIGURE = Pattern.compile("([^:：=]+)[:：=](.*)");

    static TrialForm of(MultiValueMap<String, String> sent) {
        return new TrialForm(
                typed(sent, "name"), typed(sent, "model"), typed(sent, "manufacturer"), typed(sent, "figures"));
    }

    private static String typed(MultiValueMap<String, String> sent, String field) {
        return requireNonNullElse(sent.getFirst(field), "");
    }

    /**
     * Reads the product.
     *
     * @throws InvalidField if a field cannot be read; its name is that of the form
     */
    Product toProduct() {
        return new Product(
                NONE,
                readName(),
                read("model", TextField.MODEL, model),
                read("manufacturer", TextField.MANUFACTURER, manufacturer),
                null,
                null,
                null,
                null,
                readFigures(),
                Market.UNSAID,
                false,
                List.of());
    }

    private Name readName() {
        var isChinese = HAN.matcher(name).find();
        var read = read("name", isChinese ? TextField.NAME_ZH : TextField.NAME_EN, name);
        if (read == null) throw new InvalidField("name", Explanation.of("trial.fault.name"));
        return isChinese ? new Name(read, null) : new Name(null, read);
    }

    private static @Nullable String read(String field, TextField rule, String typed) {
        try {
            return rule.read(typed);
        } catch (InvalidField invalid) {
            throw new InvalidField(field, invalid.words());
        }
    }

    private List<Spec> readFigures() {
        var lines = figures.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > MOST_FIGURES)
            throw new InvalidField("figures", Explanation.of("trial.fault.most-figures", MOST_FIGURES));
        var read = new LinkedHashMap<String, Spec>();
        for (var line : lines) readFigure(line).ifPresent(figure -> read.put(figure.name(), figure));
        return List.copyOf(read.values());
    }

    private static Optional<Spec> readFigure(String line) {
        var parts = FIGURE.matcher(line);
        if (!parts.matches()) throw new InvalidField("figures", Explanation.of("trial.fault.figure", line));
        try {
            return Spec.read(parts.group(1).strip(), parts.group(2));
        } catch (InvalidField invalid) {
            throw new InvalidField("figures", invalid.words());
        }
    }
}
