package io.certwatch.product.aggregate.obligation;

import static java.util.Comparator.comparing;

import io.certwatch.edition.Force;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.EntryChange.Kind;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.engine.CriterionResult.Result;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Subject;
import io.certwatch.product.engine.Verdict;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the edition that listed a product first. An entry that continues unchanged keeps its first day; where the entry
 * was widened, the day of the earlier edition counts if the product's own words and figures meet that as well. A figure
 * that is not known makes no earlier day; then the day found is the latest possible one.
 */
public final class ListingHistory {

    /** What met the entry after such changes met it before, too. */
    private static final Set<Kind> ADMITTING_NOTHING_NEW = EnumSet.of(Kind.NARROWED, Kind.REWORDED);

    private final LiveCatalogue catalogue;
    private final Subject subject;
    private @Nullable List<Finding> earlier;

    public ListingHistory(LiveCatalogue catalogue, Subject subject) {
        this.catalogue = catalogue;
        this.subject = subject;
    }

    /** @param required the entry that requires certification of the product now */
    public Listing of(EntryKey required) {
        var undecided = new HashSet<EntryKey>();
        var first = catalogue.edition(
                findFirst(required, new HashSet<>(), undecided).edition());
        var kind =
                catalogue.edition(required.edition()).detailsOf(required.code()).kind();
        var atLatest = undecided.stream()
                .anyMatch(key -> catalogue.edition(key.edition()).effective().isBefore(first.effective()));
        return Listing.of(first.effective(), first.id(), atLatest, kind);
    }

    /** @param undecided collects older entries of which an unknown figure decides whether they listed the product */
    private EntryKey findFirst(EntryKey entry, Set<EntryKey> visited, Set<EntryKey> undecided) {
        return catalogue.lineage().before(entry).stream()
                .filter(visited::add)
                .filter(this::isBinding)
                .filter(before -> wasListedBefore(before, entry, undecided))
                .map(before -> findFirst(before, visited, undecided))
                .min(comparing((EntryKey key) ->
                                catalogue.edition(key.edition()).effective())
                        .thenComparing(EntryKey::edition))
                .orElse(entry);
    }

    private boolean wasListedBefore(EntryKey before, EntryKey entry, Set<EntryKey> undecided) {
        if (isUnchanged(before, entry)) return true;
        var found = findEarlier(before);
        if (found.stream().anyMatch(ListingHistory::lacksFigure)) undecided.add(before);
        return found.stream().anyMatch(finding -> finding.verdict() == Verdict.REQUIRED);
    }

    private static boolean lacksFigure(Finding finding) {
        return finding.verdict() == Verdict.REVIEW
                && finding.criteria().stream().anyMatch(criterion -> criterion.result() == Result.UNKNOWN);
    }

    /** Drafts and guidance never listed anything. */
    private boolean isBinding(EntryKey entry) {
        var edition = catalogue.editions().get(entry.edition());
        return edition != null && edition.force() == Force.STATUTORY && !edition.withdrawn();
    }

    /** An entry that continues several may take products of each that the others did not have. */
    private boolean isUnchanged(EntryKey before, EntryKey entry) {
        var lineage = catalogue.lineage();
        return lineage.before(entry).size() == 1
                && ADMITTING_NOTHING_NEW.containsAll(lineage.changesOf(entry))
                && find(before)
                        .flatMap(older -> find(entry).map(older::admitsAllOf))
                        .orElse(false);
    }

    private Optional<EntryText> find(EntryKey key) {
        return Optional.ofNullable(catalogue.editions().get(key.edition())).map(Edition::entries).stream()
                .flatMap(List::stream)
                .filter(entry -> entry.code().equals(key.code()))
                .findFirst();
    }

    private List<Finding> findEarlier(EntryKey before) {
        var found = earlier;
        if (found == null) earlier = found = catalogue.superseded().findings(subject);
        return found.stream()
                .filter(finding -> EntryKey.of(finding).equals(before))
                .toList();
    }
}
