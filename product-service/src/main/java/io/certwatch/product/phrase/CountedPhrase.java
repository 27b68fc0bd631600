package io.certwatch.product.phrase;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.certwatch.product.aggregate.OpenPhrase.DecidedEntry;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.engine.Doubt;
import io.certwatch.product.phrase.Disclosure.Told;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A phrase as stewards see it: counted over companies, each of its parts only as far as they may be told of it.
 *
 * @param doubts why products with it are in review, the most frequent first
 * @param entries those that are in doubt, the most frequent first
 * @param decisions what people decided, the most frequent first
 */
public record CountedPhrase(
        String text, Told told, List<Doubt> doubts, List<EntryKey> entries, List<CountedDecision> decisions) {

    public record CountedDecision(DecidedEntry decided, Told told) {}

    /** Products of a company that have a phrase with the same doubt, entry and decisions. */
    public record PhraseUse(
            String company,
            @Nullable Doubt doubt,
            @Nullable EntryKey entry,
            List<DecidedEntry> decided,
            long products) {}

    private record Part<T>(T value, Told told) {}

    /** @param uses all of the phrase */
    public static CountedPhrase of(String text, List<PhraseUse> uses, Disclosure disclosure) {
        return new CountedPhrase(
                text,
                disclose(uses, disclosure),
                parts(uses, use -> Stream.ofNullable(use.doubt()), disclosure)
                        .map(Part::value)
                        .toList(),
                parts(uses, use -> Stream.ofNullable(use.entry()), disclosure)
                        .map(Part::value)
                        .toList(),
                parts(uses, use -> use.decided().stream(), disclosure)
                        .map(part -> new CountedDecision(part.value(), part.told()))
                        .toList());
    }

    private static Told disclose(List<PhraseUse> uses, Disclosure disclosure) {
        return disclosure.of(uses.stream().collect(groupingBy(PhraseUse::company, summingLong(PhraseUse::products))));
    }

    private static <T> Stream<Part<T>> parts(
            List<PhraseUse> uses, Function<PhraseUse, Stream<T>> parts, Disclosure disclosure) {
        var byPart = new LinkedHashMap<T, List<PhraseUse>>();
        uses.stream()
                .flatMap(parts)
                .distinct()
                .forEach(part -> byPart.put(
                        part,
                        uses.stream()
                                .filter(use -> parts.apply(use).anyMatch(part::equals))
                                .toList()));
        return byPart.entrySet().stream()
                .map(part -> new Part<>(part.getKey(), disclose(part.getValue(), disclosure)))
                .filter(part -> !part.told().isNothing())
                .sorted(Comparator.comparing((Part<T> part) -> part.told().products())
                        .reversed()
                        .thenComparing(part -> part.value().toString()));
    }
}
