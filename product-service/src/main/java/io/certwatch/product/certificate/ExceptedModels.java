package io.certwatch.product.certificate;

import io.certwatch.product.certificate.Token.Kind;
import java.util.List;
import java.util.stream.Stream;

/**
 * The models that a certificate excepts.
 *
 * @param understood whether all of it could be parsed; if not, no other model is certain
 */
record ExceptedModels(List<ModelRule> rules, boolean understood) {

    static final ExceptedModels NONE = new ExceptedModels(List.of(), true);

    boolean isNone() {
        return rules.isEmpty() && understood;
    }

    Naming of(Model model) {
        if (rules.stream().anyMatch(rule -> rule.of(model) == Naming.NAMES)) return Naming.NAMES;
        return !understood || rules.stream().anyMatch(rule -> rule.mayMean(model)) ? Naming.RESEMBLES : Naming.NOT;
    }

    ExceptedModels and(ExceptedModels other) {
        return new ExceptedModels(
                Stream.concat(rules.stream(), other.rules.stream()).toList(), understood && other.understood);
    }

    /** Letters and digits are a model; a word like {@code 低端} or a suffix alone is not. */
    static boolean isModel(Model model) {
        return model.tokens().stream().allMatch(token -> token.is(Kind.LETTERS) || token.is(Kind.DIGITS))
                && model.tokens().stream().anyMatch(token -> token.is(Kind.LETTERS))
                && model.firstNumber() >= 0;
    }
}
