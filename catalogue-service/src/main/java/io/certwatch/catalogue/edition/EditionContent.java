package io.certwatch.catalogue.edition;

import static java.util.Objects.requireNonNull;

import io.certwatch.edition.Bilingual;
import io.certwatch.edition.EditionForm;
import io.certwatch.edition.Force;
import io.certwatch.edition.Sector;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content of an announcement.
 *
 * @param sector whose equipment guidance is about; null for everybody's
 * @param effective the first day on which it applies; an observation warns from that day on
 * @param withdraws the edition that it declares void
 * @param withdrawalReason why it does so; null of one that withdraws none
 */
public record EditionContent(
        EditionId id,
        Force force,
        @Nullable Sector sector,
        Bilingual title,
        String announcement,
        List<String> authorities,
        LocalDate issued,
        LocalDate effective,
        @Nullable EditionId supersedes,
        List<Entry> entries,
        @Nullable EditionId withdraws,
        @Nullable String withdrawalReason) {

    public EditionContent {
        authorities = List.copyOf(authorities);
        entries = List.copyOf(entries);
    }

    /** @param form one without faults */
    static EditionContent of(EditionForm form) {
        return new EditionContent(
                new EditionId(requireNonNull(form.id())),
                Force.valueOf(requireNonNull(form.force())),
                form.sector() == null ? null : Sector.valueOf(form.sector()),
                form.title(),
                requireNonNull(form.announcement()),
                form.authorities(),
                LocalDate.parse(requireNonNull(form.issued())),
                LocalDate.parse(requireNonNull(form.effective())),
                form.supersedes() == null ? null : new EditionId(form.supersedes()),
                form.entries().stream().map(Entry::of).toList(),
                null,
                null);
    }

    public EditionForm form() {
        return new EditionForm(
                id.value(),
                force.name(),
                sector == null ? null : sector.name(),
                title,
                announcement,
                authorities,
                issued.toString(),
                effective.toString(),
                supersedes == null ? null : supersedes.value(),
                entries.stream().map(Entry::form).toList());
    }

    /** The first day on which it is in force; null for an observation, which never is. */
    public @Nullable LocalDate inForceFrom() {
        return force == Force.GUIDANCE ? null : effective;
    }

    /** Only statutory editions are binding, from their effective date on. */
    boolean bindsOn(LocalDate day) {
        return force == Force.STATUTORY && !effective.isAfter(day);
    }

    public EditionContent with(List<Entry> newEntries) {
        return new EditionContent(
                id,
                force,
                sector,
                title,
                announcement,
                authorities,
                issued,
                effective,
                supersedes,
                newEntries,
                withdraws,
                withdrawalReason);
    }

    /** If two entries had the same code, which validation rejects, the first would win. */
    Map<String, Entry> byCode() {
        var byCode = new LinkedHashMap<String, Entry>();
        entries.forEach(entry -> byCode.putIfAbsent(entry.code(), entry));
        return byCode;
    }

    Optional<Entry> entry(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }
}
