package io.certwatch.product.certificate;

import java.util.Set;

/** A text that may be a model or an exception. */
record UnsureRule(ModelRule rule) implements ModelRule {

    @Override
    public Naming of(Model model) {
        return rule.of(model) == Naming.NOT ? Naming.NOT : Naming.RESEMBLES;
    }

    @Override
    public Set<String> keys() {
        return rule.keys();
    }
}
