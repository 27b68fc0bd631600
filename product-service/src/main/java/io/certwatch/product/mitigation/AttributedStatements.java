package io.certwatch.product.mitigation;

import io.certwatch.product.mitigation.MitigationChange.Part;
import io.certwatch.product.mitigation.StatedMitigation.StatedCorrection;
import io.certwatch.product.mitigation.StatedMitigation.StatedHarm;
import io.certwatch.product.mitigation.StatedMitigation.StatedReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes into a file what a person states. A statement that did not change keeps the person who made it.
 *
 * @param known the file until now
 * @param by who states something else
 */
record AttributedStatements(Mitigation known, Attribution by) {

    private record Component(Part part, Function<Mitigation, @Nullable Object> value) {}

    private static final List<Component> COMPONENTS = List.of(
            new Component(Part.TITLE, Mitigation::title),
            new Component(Part.DISCOVERY, Mitigation::discovery),
            new Component(Part.PRODUCTS, Mitigation::skus),
            new Component(Part.PROVISION, Mitigation::provision),
            new Component(Part.CORRECTIONS, Mitigation::corrections),
            new Component(Part.HARM, Mitigation::harm),
            new Component(Part.OWN_INITIATIVE, Mitigation::ownInitiative),
            new Component(Part.FIRST_TIME, Mitigation::firstTime),
            new Component(Part.REPORT, Mitigation::report));

    Mitigation state(StatedMitigation stated) {
        return known.with(file -> file.title(stated.title())
                .discovery(stated.discovery())
                .skus(List.copyOf(stated.skus()))
                .provision(stated.provision())
                .corrections(stated.corrections().stream().map(this::attribute).toList())
                .harm(attribute(stated.harm()))
                .ownInitiative(attribute(known.ownInitiative(), stated.ownInitiative()))
                .firstTime(attribute(known.firstTime(), stated.firstTime()))
                .report(attribute(stated.report()))
                .closed(stated.closed() ? by : null));
    }

    static List<Part> differences(Mitigation before, Mitigation now) {
        var parts = new ArrayList<>(COMPONENTS.stream()
                .filter(one ->
                        !Objects.equals(one.value().apply(before), one.value().apply(now)))
                .map(Component::part)
                .toList());
        if (before.isOpen() != now.isOpen()) parts.add(now.isOpen() ? Part.REOPENED : Part.CLOSED);
        return parts;
    }

    private Correction attribute(StatedCorrection stated) {
        return known.corrections().stream()
                .filter(one -> one.id().equals(stated.id()) && one.says(stated))
                .findFirst()
                .orElseGet(() -> new Correction(
                        stated.id() == null ? UUID.randomUUID() : stated.id(),
                        stated.on(),
                        stated.by(),
                        stated.what(),
                        by));
    }

    private @Nullable HarmStatement attribute(@Nullable StatedHarm stated) {
        if (stated == null) return null;
        var before = known.harm();
        return before != null && before.degree() == stated.degree() && Objects.equals(before.what(), stated.what())
                ? before
                : new HarmStatement(stated.degree(), stated.what(), by);
    }

    private @Nullable YesOrNoStatement attribute(@Nullable YesOrNoStatement before, @Nullable Boolean stated) {
        if (stated == null) return null;
        return before != null && before.yes() == stated ? before : new YesOrNoStatement(stated, by);
    }

    private @Nullable OwnReport attribute(@Nullable StatedReport stated) {
        if (stated == null) return null;
        var before = known.report();
        return before != null && before.says(stated)
                ? before
                : new OwnReport(stated.on(), stated.authority(), stated.unknownBefore(), by);
    }
}
