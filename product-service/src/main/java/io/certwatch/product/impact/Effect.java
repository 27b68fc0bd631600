package io.certwatch.product.impact;

import static java.util.stream.Collectors.toSet;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Market;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.engine.Finding;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The effect on one product.
 *
 * @param changes the aspects that differ; may be empty
 */
public record Effect(Kind kind, Set<Aspect> changes, AssessedProduct before, AssessedProduct after) {

    public enum Kind {
        /** It is newly required to be certified. */
        NEWLY_HIT,
        /** It is no longer required to be certified. */
        NO_LONGER_HIT,
        /** An edition that is not binding warns of it, and none did before. */
        NEWLY_WARNED,
        /** No edition warns of it any more. */
        NO_LONGER_WARNED,
        /** Its verdict, its basis, its requirements or their due days change. */
        CHANGED
    }

    public enum Aspect {
        VERDICT,
        BASIS,
        ENTRY,
        DUE,
        WARNING
    }

    /** Returns empty if there is no visible effect. */
    static Optional<Effect> between(AssessedProduct before, AssessedProduct after) {
        var changes = changes(before, after);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Effect(kind(before, after), changes, before, after));
    }

    private static Set<Aspect> changes(AssessedProduct before, AssessedProduct after) {
        var changes = EnumSet.noneOf(Aspect.class);
        note(
                changes,
                Aspect.VERDICT,
                before,
                after,
                product -> Optional.ofNullable(product.assessment().verdict()));
        note(
                changes,
                Aspect.BASIS,
                before,
                after,
                product -> Optional.ofNullable(product.assessment().basis()));
        note(
                changes,
                Aspect.ENTRY,
                before,
                after,
                product -> listOwed(product).map(Owed::of).collect(toSet()));
        note(
                changes,
                Aspect.DUE,
                before,
                after,
                product -> listOwed(product).map(Effect::due).collect(toSet()));
        note(changes, Aspect.WARNING, before, after, Effect::warnedUnder);
        return changes;
    }

    /** An obligation that moved along the lineage with the same code is the same; a new one is different. */
    private record Owed(Object obligation, String code) {

        static Owed of(Obligation obligation) {
            return new Owed(obligation.id(), obligation.requirement().entry().code());
        }
    }

    private static Object due(Obligation obligation) {
        return Optional.ofNullable(obligation.requirement().due());
    }

    private static void note(
            Set<Aspect> changes,
            Aspect aspect,
            AssessedProduct before,
            AssessedProduct after,
            Function<AssessedProduct, Object> of) {
        if (!of.apply(before).equals(of.apply(after))) changes.add(aspect);
    }

    private static Kind kind(AssessedProduct before, AssessedProduct after) {
        if (owes(before) != owes(after)) return owes(after) ? Kind.NEWLY_HIT : Kind.NO_LONGER_HIT;
        if (isWarned(before) != isWarned(after)) return isWarned(after) ? Kind.NEWLY_WARNED : Kind.NO_LONGER_WARNED;
        return Kind.CHANGED;
    }

    /** What the catalogue requires, whatever has been done about it. */
    public static Stream<Obligation> listOwed(AssessedProduct product) {
        return product.obligations().stream()
                .filter(obligation -> obligation.state().required());
    }

    /** Products that have left the market have no warnings. */
    public static Stream<Finding> listWarnings(AssessedProduct product) {
        return product.product().market().status() == Market.Status.WITHDRAWN
                ? Stream.of()
                : product.assessment().findings().stream().filter(Finding::warning);
    }

    private static boolean owes(AssessedProduct product) {
        return listOwed(product).findAny().isPresent();
    }

    private static boolean isWarned(AssessedProduct product) {
        return listWarnings(product).findAny().isPresent();
    }

    /** The entries that make the difference; without requirements and warnings, those that decide the verdict. */
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
                .limit(1)
                .map(EntryKey::of)
                .collect(toSet());
    }

    private static Set<EntryKey> owedUnder(AssessedProduct product) {
        return listOwed(product)
                .map(obligation -> obligation.requirement().key())
                .collect(toSet());
    }

    private static Set<EntryKey> warnedUnder(AssessedProduct product) {
        return listWarnings(product).map(EntryKey::of).collect(toSet());
    }

    String sku() {
        return after.id().sku().value();
    }
}
