package io.certwatch.product.checklist;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.certwatch.product.inventory.CountedOnce;
import java.util.Collection;
import java.util.Map;

/** From where the items of a checklist are read. */
record ChecklistReads(Map<SubjectKind, ChecklistFacts> facts, StatedItems stated) {

    static ChecklistReads of(Collection<ChecklistFacts> facts, StatedItems stated) {
        return new ChecklistReads(facts.stream().collect(toMap(ChecklistFacts::kind, identity())), stated);
    }

    ChecklistReads in(CountedOnce reading) {
        return of(facts.values().stream().map(one -> one.in(reading)).toList(), stated);
    }

    ChecklistFacts facts(SubjectKind kind) {
        return requireNonNull(facts.get(kind), kind::name);
    }
}
