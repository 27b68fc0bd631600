package io.certwatch.catalogue.edition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an announcement says; {@code withdraws} is the edition that it says no longer holds. */
public record EditionContent(
        EditionId id,
        Force force,
        Bilingual title,
        String announcement,
        List<String> authorities,
        LocalDate issued,
        LocalDate effective,
        @Nullable EditionId supersedes,
        List<Entry> entries,
        @Nullable EditionId withdraws) {

    public EditionContent {
        authorities = List.copyOf(authorities);
        entries = List.copyOf(entries);
    }

    public EditionContent(
            EditionId id,
            Force force,
            Bilingual title,
            String announcement,
            List<String> authorities,
            LocalDate issued,
            LocalDate effective,
            @Nullable EditionId supersedes,
            List<Entry> entries) {
        this(id, force, title, announcement, authorities, issued, effective, supersedes, entries, null);
    }

    /** Only law binds, and not before its day. */
    boolean bindsOn(LocalDate day) {
        return force == Force.STATUTORY && !effective.isAfter(day);
    }

    EditionContent with(List<Entry> newEntries) {
        return new EditionContent(
                id, force, title, announcement, authorities, issued, effective, supersedes, newEntries, withdraws);
    }

    /** Of two entries with one code, which no edition may have, the first. */
    Map<String, Entry> byCode() {
        var byCode = new LinkedHashMap<String, Entry>();
        entries.forEach(entry -> byCode.putIfAbsent(entry.code(), entry));
        return byCode;
    }

    Optional<Entry> entry(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }
}
