package io.certwatch.product.impact;

import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.obligation.Obligation;
import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.Market;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toSet;

/**
 * What becomes of one product.
 *
 * @param changes in what it differs; perhaps in nothing that has a name here
 */
public record Effect(Kind kind, Set<Aspect> changes, AssessedProduct before, AssessedProduct after) {

    public enum Kind {
        /** It owes certification, and did not. */
        NEWLY_HIT,
        /** It owes none any more. */
        NO_LONGER_HIT,
        /** An edition that does not bind warns of it, and none did. */
        NEWLY_WARNED,
        /** No edition warns of it any more. */
        NO_LONGER_WARNED,
        /** Its verdict, its basis, what it owes or when is another. */
        CHANGED
    }

    public enum Aspect { VERDICT, BASIS, ENTRY, DUE, WARNING }

    /** Nothing, if nobody would notice. */
    static Optional<Effect> between(AssessedProduct before, AssessedProduct after) {
        var changes = changes(before, after);
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Effect(kind(before, after), changes, before, after));
    }

    private static Set<Aspect> changes(AssessedProduct before, AssessedProduct after) {
        var changes = EnumSet.noneOf(Aspect.class);
        note(changes, Aspect.VERDICT, before, after, product -> Optional.ofNullable(product.assessment().verdict()));
        note(changes, Aspect.BASIS, before, after, product -> Optional.ofNullable(product.assessment().basis()));
        note(changes, Aspect.ENTRY, before, after, product -> owed(product).map(Owed::of).collect(toSet()));
        note(changes, Aspect.DUE, before, after, product -> owed(product).map(Effect::due).collect(toSet()));
        note(changes, Aspect.WARNING, before, after, Effect::warnedUnder);
        return changes;
    }

    /** Carried along the lineage under the same code, it is the same duty; opened anew it is another. */
    private record Owed(Object obligation, String code) {

        static Owed of(Obligation obligation) {
            return new Owed(obligation.id(), obligation.requirement().entry().code());
        }
    }

    private static Object due(Obligation obligation) {
        return Optional.ofNullable(obligation.requirement().due());
    }

    private static void note(
            Set<Aspect> changes, Aspect aspect, AssessedProduct before, AssessedProduct after, Function<AssessedProduct, Object> of) {
        if (!of.apply(before).equals(of.apply(after))) {
            changes.add(aspect);
        }
    }

    private static Kind kind(AssessedProduct before, AssessedProduct after) {
        if (owes(before) != owes(after)) {
            return owes(after) ? Kind.NEWLY_HIT : Kind.NO_LONGER_HIT;
        }
        if (isWarned(before) != isWarned(after)) {
            return isWarned(after) ? Kind.NEWLY_WARNED : Kind.NO_LONGER_WARNED;
        }
        return Kind.CHANGED;
    }

    /** What the catalogue demands of it, whatever has been done about it. */
    public static Stream<Obligation> owed(AssessedProduct product) {
        return product.obligations().stream().filter(obligation -> obligation.state().required());
    }

    /** Of what has left the market nobody need be warned. */
    public static Stream<Finding> warned(AssessedProduct product) {
        return product.product().market().status() == Market.Status.WITHDRAWN ? Stream.of() : product.assessment().findings().stream().filter(Finding::warning);
    }

    private static boolean owes(AssessedProduct product) {
        return owed(product).findAny().isPresent();
    }

    private static boolean isWarned(AssessedProduct product) {
        return warned(product).findAny().isPresent();
    }

    /** Those that make the difference; where nothing is owed or warned of, those that decide. */
    Set<EntryKey> entries() {
        return switch (kind) {
            case NEWLY_HIT -> owedUnder(after);
            case NO_LONGER_HIT -> owedUnder(before);
            case NEWLY_WARNED -> warnedUnder(after);
            case NO_LONGER_WARNED -> warnedUnder(before);
            case CHANGED -> {
                var added = new HashSet<>(owedUnder(after));
                added.addAll(warnedUnder(after));
                added.removeAll(owedUnder(before));
                added.removeAll(warnedUnder(before));
                yield added.isEmpty() ? deciding() : added;
            }
        };
    }

    private Set<EntryKey> deciding() {
        return Stream.of(after, before)
                .flatMap(product -> product.assessment().findings().stream())
                .limit(1).map(EntryKey::of).collect(toSet());
    }

    private static Set<EntryKey> owedUnder(AssessedProduct product) {
        return owed(product).map(obligation -> obligation.requirement().key()).collect(toSet());
    }

    private static Set<EntryKey> warnedUnder(AssessedProduct product) {
        return warned(product).map(EntryKey::of).collect(toSet());
    }

    String sku() {
        return after.id().sku().value();
    }
}
