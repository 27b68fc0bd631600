package io.certwatch.catalogue.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an announcement says. */
public record EditionContent(
        EditionId id,
        Force force,
        Bilingual title,
        String announcement,
        List<String> authorities,
        LocalDate issued,
        LocalDate effective,
        @Nullable EditionId supersedes,
        List<Entry> entries) {

    public EditionContent {
        authorities = List.copyOf(authorities);
        entries = List.copyOf(entries);
    }

    Optional<Entry> entry(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }
}
