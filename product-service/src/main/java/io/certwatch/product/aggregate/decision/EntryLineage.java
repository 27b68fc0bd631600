package io.certwatch.product.aggregate.decision;

import io.certwatch.edition.Force;
import io.certwatch.product.catalogue.EntryChange.Kind;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells how a decision under one entry carries over to the entries that are binding today. */
record EntryLineage(LiveCatalogue catalogue) {

    /** Whether it is the same entry, or one that continues it unchanged. */
    boolean carriesOver(EntryKey decided, EntryKey entry) {
        return catalogue.lineage().between(decided, entry).filter(Set::isEmpty).isPresent();
    }

    boolean concerns(EntryKey decided, Finding finding) {
        return binds(finding) && carriesOver(decided, EntryKey.of(finding));
    }

    boolean areRelated(EntryKey decided, EntryKey entry) {
        return catalogue.lineage().between(decided, entry).isPresent();
    }

    static boolean binds(Finding finding) {
        return finding.force() == Force.STATUTORY;
    }

    /** The binding entry for a decision: the same entry, else one that continues it unchanged. */
    Optional<EntryKey> standing(EntryKey decided) {
        return live().filter(decided::equals)
                .findFirst()
                .or(() -> live().filter(entry -> carriesOver(decided, entry)).findFirst());
    }

    /** An entry of the same line, changed or not. */
    Optional<EntryKey> relative(EntryKey decided) {
        return standing(decided)
                .or(() -> live().filter(entry -> areRelated(decided, entry)).findFirst());
    }

    List<String> between(EntryKey decided, EntryKey entry) {
        return catalogue.lineage().between(decided, entry).stream()
                .flatMap(Set::stream)
                .sorted()
                .map(Kind::name)
                .toList();
    }

    /** The kinds of change of an entry that no entry continues unchanged. */
    List<String> changes(EntryKey decided) {
        var kinds = live().flatMap(entry -> catalogue.lineage().between(decided, entry).stream())
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .map(Kind::name)
                .toList();
        return kinds.isEmpty() ? List.of(Kind.REMOVED.name()) : kinds;
    }

    Finding nothingFound(EntryKey entry) {
        var edition = catalogue.edition(entry.edition());
        return Finding.of(edition.text(today()), text(entry));
    }

    LocalDate today() {
        return catalogue.day();
    }

    private EntryText text(EntryKey key) {
        return catalogue.edition(key.edition()).entries().stream()
                .filter(entry -> entry.code().equals(key.code()))
                .findFirst()
                .orElseThrow();
    }

    private Stream<EntryKey> live() {
        return catalogue.binding();
    }
}
