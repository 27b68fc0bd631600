package io.certwatch.catalogue.lexicon;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.FieldFaults;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks that senses have the form that the topic promises, because consumers stop at an event that they cannot read. Missing
 * fields are valid, except the editions.
 */
final class SensesCheck {

    /** Bytes of JSON. An event above the limit of the broker, 1 MiB, could never leave the outbox. */
    private static final int LARGEST = 900_000;

    private final FieldFaults faults = new FieldFaults();

    private SensesCheck() {}

    static List<FieldFault> faults(List<Map<String, Object>> senses) {
        var check = new SensesCheck();
        for (int i = 0; i < senses.size(); i++) check.sense("senses[" + i + "]", senses.get(i));
        if (check.faults.found().isEmpty()) check.size(bytes(SenseForm.complete(senses)));
        return check.faults.found();
    }

    private void size(long size) {
        if (size > LARGEST) {
            faults.add("senses", ProblemText.of("problem.senses-size", size / 1_000, LARGEST / 1_000));
        }
    }

    private void sense(String path, Map<String, Object> sense) {
        if (!(sense.get("editions") instanceof List<?> editions) || editions.isEmpty()) {
            faults.add(path + ".editions", ProblemText.of("problem.no-edition"));
        }
        for (var name : SenseForm.TEXTS) texts(path + "." + name, sense.get(name));
        for (var name : SenseForm.WORDS) words(path + "." + name, sense.get(name));
        each(path + ".parameters", sense.get("parameters"), this::parameter);
        each(path + ".series", sense.get("series"), this::series);
        each(path + ".makers", sense.get("makers"), this::maker);
    }

    private void each(String path, @Nullable Object value, BiConsumer<String, @Nullable Object> check) {
        if (value == null) return;
        if (!(value instanceof List<?> list)) {
            faults.add(path, ProblemText.of("problem.list"));
            return;
        }
        for (int i = 0; i < list.size(); i++) check.accept(path + "[" + i + "]", list.get(i));
    }

    private void series(String path, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> series)) {
            faults.add(path, ProblemText.of("problem.object-series"));
            return;
        }
        text(path + ".maker", series.get("maker"));
        for (var name : SenseForm.SERIES_TEXTS) texts(path + "." + name, series.get(name));
        var alone = series.get("alone");
        if (alone != null && !SenseForm.ALONE.contains(alone))
            faults.add(path + ".alone", ProblemText.of("problem.one-of", ProblemText.list(SenseForm.ALONE)));
        if (series.get("source") != null) text(path + ".source", series.get("source"));
    }

    private void maker(String path, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> maker) || !(maker.get("names") instanceof List<?> names) || names.isEmpty()) {
            faults.add(path, ProblemText.of("problem.object-maker"));
            return;
        }
        texts(path + ".names", names);
    }

    private void parameter(String path, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> parameter)) {
            faults.add(path, ProblemText.of("problem.object-parameter"));
            return;
        }
        text(path + ".parameter", parameter.get("parameter"));
        for (var name : SenseForm.PARAMETER_WORDS) words(path + "." + name, parameter.get(name));
        total(path + ".total", parameter.get("parameter"), parameter.get("total"));
    }

    private void total(String path, @Nullable Object parameter, @Nullable Object value) {
        if (value == null) return;
        if (!(value instanceof Map<?, ?> total)) {
            faults.add(path, ProblemText.of("problem.object-total"));
            return;
        }
        for (var name : List.of("of", "over")) {
            text(path + "." + name, total.get(name));
            if (total.get(name) != null && total.get(name).equals(parameter))
                faults.add(path + "." + name, ProblemText.of("problem.is-total"));
        }
        words(path + ".room", total.get("room"));
    }

    private void words(String path, @Nullable Object value) {
        if (value == null) return;
        if (value instanceof Map<?, ?> languages) {
            for (var language : SenseForm.LANGUAGES) texts(path + "." + language, languages.get(language));
        } else {
            faults.add(path, ProblemText.of("problem.lists-by-language"));
        }
    }

    private void texts(String path, @Nullable Object value) {
        if (value == null) return;
        if (!(value instanceof List<?> list)) {
            faults.add(path, ProblemText.of("problem.list-of-texts"));
            return;
        }
        for (int i = 0; i < list.size(); i++) text(path + "[" + i + "]", list.get(i));
    }

    private void text(String path, @Nullable Object value) {
        if (!(value instanceof String text)) faults.add(path, ProblemText.of("problem.text"));
        else if (text.isBlank()) faults.add(path, ProblemText.of("problem.blank"));
    }

    private static long bytes(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                                .mapToLong(field -> bytes(String.valueOf(field.getKey())) + bytes(field.getValue()))
                                .sum()
                        + 2;
            case Collection<?> list ->
                list.stream().mapToLong(SensesCheck::bytes).sum() + 3;
            case null -> "null,".length();
            default ->
                String.valueOf(value).chars().mapToLong(SensesCheck::bytesOf).sum() + "\"\",".length();
        };
    }

    private static int bytesOf(int letter) {
        if (letter < ' ') return "\\u0000".length();
        if (letter == '"' || letter == '\\') return 2;
        return letter < 0x80 ? 1 : letter < 0x800 ? 2 : 3;
    }
}
