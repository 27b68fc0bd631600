package io.certwatch.product.dossier.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.certwatch.product.checklist.Category;
import io.certwatch.product.dossier.Dossier;
import io.certwatch.product.dossier.DossierCounts;
import io.certwatch.product.dossier.DossierItem;
import io.certwatch.product.dossier.DossierPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The lines of the tables of a page. Public, because templates call it. */
public record PageLines(Dossier dossier) {

    /**
     * A part of the dossier.
     *
     * @param name the end of the keys of its texts
     * @param groups of items; without a category if they are listed by due day
     * @param left whether something is to be done about it
     */
    public record PageSection(String name, DossierPart part, List<Group> groups, boolean left) {}

    public record Group(@Nullable Category category, List<Line> lines) {}

    /** @param sameAsBefore whether the line before asks the same, of something else */
    public record Line(DossierItem item, boolean sameAsBefore) {}

    public List<PageSection> sections() {
        return List.of(
                byDueDay("late", dossier.late()),
                byDueDay("open", dossier.open()),
                byCategory("in-progress", dossier.inProgress(), true),
                byDueDay("renewals", dossier.renewals()),
                byCategory("done", dossier.done(), false),
                byCategory("not-applicable", dossier.notApplicable(), false));
    }

    private static PageSection byDueDay(String name, DossierPart part) {
        var lines = lines(part.items());
        return new PageSection(name, part, lines.isEmpty() ? List.of() : List.of(new Group(null, lines)), true);
    }

    private static PageSection byCategory(String name, DossierPart part, boolean left) {
        var groups =
                part.items().stream()
                        .collect(groupingBy(DossierItem::category, TreeMap::new, toList()))
                        .entrySet()
                        .stream()
                        .map(group -> new Group(group.getKey(), lines(group.getValue())))
                        .toList();
        return new PageSection(name, part, groups, left);
    }

    public List<Line> retired() {
        return lines(dossier.retired());
    }

    private static List<Line> lines(List<DossierItem> items) {
        var lines = new ArrayList<Line>();
        DossierItem before = null;
        for (var item : items) {
            lines.add(new Line(item, before != null && asksSame(before, item)));
            before = item;
        }
        return lines;
    }

    private static boolean asksSame(DossierItem one, DossierItem other) {
        return other.about() != null
                && one.kind() == other.kind()
                && Objects.equals(one.template(), other.template())
                && one.what().equals(other.what())
                && Objects.equals(one.why(), other.why());
    }

    public long late() {
        return sum(DossierCounts::late);
    }

    public long open() {
        return sum(DossierCounts::open);
    }

    public long inProgress() {
        return sum(DossierCounts::inProgress);
    }

    public long toBeConfirmed() {
        return sum(DossierCounts::toBeConfirmed);
    }

    public long renewals() {
        return sum(DossierCounts::renewals);
    }

    public long lateRenewals() {
        return sum(DossierCounts::lateRenewals);
    }

    public long done() {
        return sum(DossierCounts::done);
    }

    public long notApplicable() {
        return sum(DossierCounts::notApplicable);
    }

    public long total() {
        return sum(DossierCounts::total);
    }

    private long sum(ToLongFunction<DossierCounts> count) {
        return dossier.counts().stream().mapToLong(count).sum();
    }
}
