package io.certwatch.product.impact;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.impact.Effect.Kind;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many products have each kind of effect. A product that is affected under two entries counts under both.
 *
 * @param examined products that the edition can affect
 * @param vendors the key null counts products without a vendor
 */
public record Counts(
        int examined,
        Map<Kind, Integer> products,
        List<VerdictCount> verdicts,
        List<EntryCount> entries,
        List<VendorCount> vendors) {

    /** The verdict is null if no edition is in force. */
    public record VerdictCount(
            @Nullable Verdict from, @Nullable Verdict to, int products) {}

    public record EntryCount(EntryKey entry, Map<Kind, Integer> products) {}

    public record VendorCount(@Nullable String vendor, Map<Kind, Integer> products) {}

    private record Step(@Nullable Verdict from, @Nullable Verdict to) {}

    static final class Counter {

        private final Map<Kind, Integer> products = new EnumMap<>(Kind.class);
        private final Map<Step, Integer> verdicts = new HashMap<>();
        private final Map<EntryKey, Map<Kind, Integer>> entries = new HashMap<>();
        private final Map<@Nullable String, Map<Kind, Integer>> vendors = new HashMap<>();
        private int examined;

        void examined(int more) {
            examined += more;
        }

        void add(Effect effect) {
            plusOne(products, effect.kind());
            plusOne(
                    vendors.computeIfAbsent(effect.after().product().vendor(), _ -> new EnumMap<>(Kind.class)),
                    effect.kind());
            effect.entries()
                    .forEach(entry ->
                            plusOne(entries.computeIfAbsent(entry, _ -> new EnumMap<>(Kind.class)), effect.kind()));
            var step = new Step(
                    effect.before().assessment().verdict(),
                    effect.after().assessment().verdict());
            if (step.from() != step.to()) plusOne(verdicts, step);
        }

        private static <K> void plusOne(Map<K, Integer> counts, K key) {
            counts.merge(key, 1, Integer::sum);
        }

        Counts counts() {
            return new Counts(
                    examined,
                    products,
                    verdicts.entrySet().stream()
                            .map(one -> new VerdictCount(
                                    one.getKey().from(), one.getKey().to(), one.getValue()))
                            .sorted(comparing(VerdictCount::from, nullsFirst(naturalOrder()))
                                    .thenComparing(VerdictCount::to, nullsFirst(naturalOrder())))
                            .toList(),
                    entries.entrySet().stream()
                            .map(one -> new EntryCount(one.getKey(), one.getValue()))
                            .sorted(comparing((EntryCount one) -> one.entry().edition())
                                    .thenComparing(one -> one.entry().code()))
                            .toList(),
                    vendors.entrySet().stream()
                            .map(one -> new VendorCount(one.getKey(), one.getValue()))
                            .sorted(Comparator.comparing(VendorCount::vendor, nullsFirst(naturalOrder())))
                            .toList());
        }
    }
}
