package io.certwatch.product.certificate;

import io.certwatch.law.EntryFamily;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.certificate.Certificate.Kind;
import io.certwatch.product.engine.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What our copy of the register has, so that whoever reads that nothing was found knows where it was looked for.
 *
 * @param shares without corrected lines; none if the copy is empty
 */
public record RegisterCopy(List<Share> shares) {

    /**
     * The lines of one entry and one way.
     *
     * @param entry code; null if those lines do not tell
     * @param kind null if those lines do not tell
     * @param newest when the newest of them came into our copy; null if unknown
     */
    public record Share(
            @Nullable String entry,
            @Nullable Kind kind,
            @Nullable Instant newest) {

        private boolean mayBeOf(EntryFamily family) {
            return family().map(family::equals).orElse(true);
        }

        private boolean isOf(EntryFamily family) {
            return family().filter(family::equals).isPresent();
        }

        private Optional<EntryFamily> family() {
            return entry == null ? Optional.empty() : EntryFamily.of(entry);
        }
    }

    /**
     * What the copy has for a part of the catalogue.
     *
     * @param changedOn the day in China on which it last got a line of any kind; null if it is empty, or if that is unknown
     * @param lacks the ways of which it certainly has no line for that part, in the order of {@link Kind}
     * @param note the same as a sentence, and that nothing follows from what it lacks
     */
    public record Extent(@Nullable LocalDate changedOn, List<Kind> lacks, Explanation note) {}

    public RegisterCopy {
        shares = List.copyOf(shares);
    }

    private static final int MOST_LINES = 3;

    /** @param entry code of the entry whose part of the catalogue is asked for; of an unknown part, all lines count */
    public Extent describe(String entry) {
        var family = EntryFamily.of(entry).orElse(null);
        var lacks = findLacks(
                family == null
                        ? shares
                        : shares.stream().filter(one -> one.mayBeOf(family)).toList());
        var changedOn = findChange();
        return new Extent(changedOn, List.copyOf(lacks), explain(family, lacks, changedOn));
    }

    /**
     * Likewise for a product: nothing is called not found that was found.
     *
     * @param uses of the register's lines for the product
     */
    public Extent describe(EntryKey required, List<CertificateUse> uses) {
        var extent = describe(required.code());
        var open = uses.stream()
                .filter(use -> use.isOpenFor(required))
                .limit(MOST_LINES)
                .map(CertificateUse::explanation)
                .toList();
        return open.isEmpty()
                ? extent
                : new Extent(
                        extent.changedOn(),
                        extent.lacks(),
                        Explanation.of("register.copy.open", Explanation.list(open), describeFound()));
    }

    /** What was compared, for whoever names lines that were found. */
    public Explanation describeFound() {
        return Explanation.of("register.copy.found", describeCopy(findChange()));
    }

    private @Nullable LocalDate findChange() {
        return shares.stream()
                .map(Share::newest)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(ChinaCalendar::dayOf)
                .orElse(null);
    }

    private static Set<Kind> findLacks(Collection<Share> some) {
        var lacks = EnumSet.allOf(Kind.class);
        some.forEach(one -> lacks.removeAll(one.kind() == null ? Arrays.asList(Kind.values()) : List.of(one.kind())));
        return lacks;
    }

    private Explanation explain(@Nullable EntryFamily family, Set<Kind> lacks, @Nullable LocalDate changedOn) {
        if (shares.isEmpty()) return Explanation.of("register.copy.empty");
        var copy = describeCopy(changedOn);
        if (family == null || lacks.isEmpty()) return Explanation.of("register.copy.has", copy);
        var part = Explanation.of("register.copy.part." + family);
        if (lacks.size() == Kind.values().length) return Explanation.of("register.copy.lacks", copy, part);
        return shares.stream().noneMatch(one -> one.isOf(family))
                ? Explanation.of("register.copy.none-known", copy, part)
                : Explanation.of("register.copy.lacks." + lacks.iterator().next(), copy, part);
    }

    private static Explanation describeCopy(@Nullable LocalDate changedOn) {
        return changedOn == null ? Explanation.of("register.copy") : Explanation.of("register.copy.changed", changedOn);
    }
}
