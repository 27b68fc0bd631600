package io.certwatch.product.certificate;

import java.util.Set;

/** A rule with exceptions. */
record ExceptRule(ModelRule meant, ExceptedModels excepted) implements ModelRule {

    @Override
    public Naming of(Model model) {
        var naming = meant.of(model);
        return naming == Naming.NOT
                ? naming
                : switch (excepted.of(model)) {
                    case NAMES -> meant instanceof ModelRule.One ? Naming.RESEMBLES : Naming.NOT;
                    case RESEMBLES -> Naming.RESEMBLES;
                    case NOT -> naming;
                };
    }

    @Override
    public Set<String> keys() {
        return meant.keys();
    }
}
