package io.certwatch.catalogue.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether senses can be passed on. Who matches products knows the rest of their form; here it is enough that a sense
 * says for which editions it holds, that its terms are lists of texts, and that no text is blank.
 */
final class SensesCheck {

    private static final List<String> BY_LANGUAGE = List.of("terms", "hints", "excludes");

    private final List<String> faults = new ArrayList<>();

    private SensesCheck() {}

    static List<String> faults(List<Map<String, Object>> senses) {
        var check = new SensesCheck();
        for (int i = 0; i < senses.size(); i++) check.sense("senses[" + i + "]", senses.get(i));
        return List.copyOf(check.faults);
    }

    private void sense(String path, Map<String, Object> sense) {
        if (!(sense.get("editions") instanceof List<?> editions) || editions.isEmpty()) {
            faults.add(path + ".editions: names no edition");
        }
        for (var name : BY_LANGUAGE) languages(path + "." + name, sense.get(name));
        if (sense.get("families") instanceof Object families && !(families instanceof List<?>)) {
            faults.add(path + ".families: must be a list of texts");
        }
        sense.forEach((name, value) -> blanks(path + "." + name, value));
    }

    private void languages(String path, @Nullable Object words) {
        if (words == null) return;
        if (!(words instanceof Map<?, ?> languages)) {
            faults.add(path + ": must have lists under zh and en");
            return;
        }
        languages.forEach((language, texts) -> {
            if (!(texts instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
                faults.add(path + "." + language + ": must be a list of texts");
            }
        });
    }

    private void blanks(String path, Object value) {
        switch (value) {
            case String text when text.isBlank() -> faults.add(path + ": is blank");
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) blanks(path + "[" + i + "]", list.get(i));
            }
            case Map<?, ?> map -> map.forEach((name, inner) -> blanks(path + "." + name, inner));
            case null -> faults.add(path + ": is null");
            default -> {}
        }
    }
}
