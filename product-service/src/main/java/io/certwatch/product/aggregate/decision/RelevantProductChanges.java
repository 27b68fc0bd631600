package io.certwatch.product.aggregate.decision;

import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Judgement;
import io.certwatch.product.engine.Subject;
import io.certwatch.product.engine.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the changes of a product that affect a decision. A decision for all of a vendor's products depends on the
 * vendor. One for a product or a model depends on its recognised text, and on those figures with which the same
 * catalogue gives another finding under the entry: so neither a new weight nor a new revision of the lexicon affects
 * it.
 *
 * @param judge the current catalogue, for both states
 * @param concerns the findings that the decision is about
 */
record RelevantProductChanges(Function<Subject, Judgement> judge, Predicate<Finding> concerns) {

    /** The fields that changed and affect the decision. */
    List<String> findChanges(DecisionScope.Scope scope, DecisionSubject before, DecisionSubject now) {
        return switch (scope) {
            case VENDOR_ENTRY -> Objects.equals(before.vendor(), now.vendor()) ? List.of() : List.of("vendor");
            case PRODUCT, MODEL ->
                before.subject().equals(now.subject()) ? List.of() : findChanges(before.subject(), now.subject());
        };
    }

    private List<String> findChanges(Subject before, Subject now) {
        var fields = new ArrayList<String>();
        compare("name.zh", before.name().zh(), now.name().zh(), fields);
        compare("name.en", before.name().en(), now.name().en(), fields);
        compare("model", before.model(), now.model(), fields);
        compare("manufacturer", before.manufacturer(), now.manufacturer(), fields);
        compare("description", before.description(), now.description(), fields);
        compare("declaredEntry", before.declaredEntry(), now.declaredEntry(), fields);
        compare("hsCode", before.hsCode(), now.hsCode(), fields);
        fields.addAll(figures(before, now));
        return List.copyOf(fields);
    }

    private static void compare(String field, @Nullable String before, @Nullable String now, List<String> changed) {
        if (!fold(before).equals(fold(now))) {
            changed.add(field);
        }
    }

    /**
     * Compares each figure alone with the earlier state; if only several together make a difference, returns all of
     * them.
     */
    private List<String> figures(Subject before, Subject now) {
        var differing = differing(before.specs(), now.specs());
        if (differing.isEmpty()) {
            return List.of();
        }
        var found = findings(before);
        var telling = differing.stream()
                .filter(name -> !findings(before.withSpecs(
                                with(before.specs(), name, now.specs().get(name))))
                        .equals(found))
                .map(RelevantProductChanges::field)
                .toList();
        return !telling.isEmpty() || findings(before.withSpecs(now.specs())).equals(found)
                ? telling
                : differing.stream().map(RelevantProductChanges::field).toList();
    }

    private List<Finding> findings(Subject subject) {
        return judge.apply(subject).findings().stream().filter(concerns).toList();
    }

    private static List<String> differing(Map<String, String> before, Map<String, String> now) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !fold(before.get(name)).equals(fold(now.get(name))))
                .toList();
    }

    private static Map<String, String> with(Map<String, String> specs, String name, @Nullable String value) {
        var others = new LinkedHashMap<>(specs);
        if (value == null) {
            others.remove(name);
        } else {
            others.put(name, value);
        }
        return others;
    }

    private static String field(String spec) {
        return "specs." + spec;
    }

    private static String fold(@Nullable String text) {
        return text == null ? "" : Text.fold(text);
    }
}
