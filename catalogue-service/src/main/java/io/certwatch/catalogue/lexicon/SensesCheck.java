package io.certwatch.catalogue.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks that senses have the form that the topic promises, because consumers stop at an event that they cannot read. Missing
 * fields are valid, except the editions.
 */
final class SensesCheck {

    private final List<String> faults = new ArrayList<>();

    private SensesCheck() {}

    static List<String> faults(List<Map<String, Object>> senses) {
        var check = new SensesCheck();
        for (int i = 0; i < senses.size(); i++) check.sense("senses[" + i + "]", senses.get(i));
        if (check.faults.isEmpty()) check.size(SensesSize.of(SenseForm.completed(senses)));
        return List.copyOf(check.faults);
    }

    private void size(long size) {
        if (size > SensesSize.LARGEST) {
            faults.add("senses: take about " + size / 1_000 + " kB as an event; " + SensesSize.LARGEST / 1_000
                    + " kB are the most");
        }
    }

    private void sense(String path, Map<String, Object> sense) {
        if (!(sense.get("editions") instanceof List<?> editions) || editions.isEmpty()) {
            faults.add(path + ".editions: names no edition");
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
            faults.add(path + ": must be a list");
            return;
        }
        for (int i = 0; i < list.size(); i++) check.accept(path + "[" + i + "]", list.get(i));
    }

    private void series(String path, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> series)) {
            faults.add(path + ": must be an object with maker, families, hints, below, alone and source");
            return;
        }
        text(path + ".maker", series.get("maker"));
        for (var name : SenseForm.SERIES_TEXTS) texts(path + "." + name, series.get(name));
        var alone = series.get("alone");
        if (alone != null && !SenseForm.ALONE.contains(alone))
            faults.add(path + ".alone: must be one of " + String.join(", ", SenseForm.ALONE));
        if (series.get("source") != null) text(path + ".source", series.get("source"));
    }

    private void maker(String path, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> maker) || !(maker.get("names") instanceof List<?> names) || names.isEmpty()) {
            faults.add(path + ": must be an object with names, the usual one first");
            return;
        }
        texts(path + ".names", names);
    }

    private void parameter(String path, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> parameter)) {
            faults.add(path + ": must be an object with parameter, names and inexactNames");
            return;
        }
        text(path + ".parameter", parameter.get("parameter"));
        for (var name : SenseForm.PARAMETER_WORDS) words(path + "." + name, parameter.get(name));
        total(path + ".total", parameter.get("parameter"), parameter.get("total"));
    }

    private void total(String path, @Nullable Object parameter, @Nullable Object value) {
        if (value == null) return;
        if (!(value instanceof Map<?, ?> total)) {
            faults.add(path + ": must be an object with of, over and room");
            return;
        }
        for (var name : List.of("of", "over")) {
            text(path + "." + name, total.get(name));
            if (total.get(name) != null && total.get(name).equals(parameter))
                faults.add(path + "." + name + ": is the total itself");
        }
        words(path + ".room", total.get("room"));
    }

    private void words(String path, @Nullable Object value) {
        if (value == null) return;
        if (value instanceof Map<?, ?> languages) {
            for (var language : SenseForm.LANGUAGES) texts(path + "." + language, languages.get(language));
        } else {
            faults.add(path + ": must have lists under zh and en");
        }
    }

    private void texts(String path, @Nullable Object value) {
        if (value == null) return;
        if (!(value instanceof List<?> list)) {
            faults.add(path + ": must be a list of texts");
            return;
        }
        for (int i = 0; i < list.size(); i++) text(path + "[" + i + "]", list.get(i));
    }

    private void text(String path, @Nullable Object value) {
        if (!(value instanceof String text)) faults.add(path + ": must be a text");
        else if (text.isBlank()) faults.add(path + ": is blank");
    }
}
