package io.certwatch.catalogue.law;

import io.certwatch.edition.Bilingual;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One text of one instrument. What is not known is null.
 *
 * @param issued the day of adoption, or the day on which it was opened for comments
 * @param commentsUntil the last day for comments; null for an adopted text
 * @param effective the first day on which it applies; null for a draft of the law
 * @param supersedes the id of the version that it changes
 * @param excerpt whether only some of its provisions are recorded, so that nothing follows from a missing one
 * @param situations in which people look for provisions
 * @param seeAlso rules beside it, not checked here
 */
public record LawContent(
        String id,
        String instrument,
        Bilingual name,
        Bilingual title,
        LawStage stage,
        LocalDate issued,
        @Nullable LocalDate commentsUntil,
        @Nullable LocalDate effective,
        @Nullable String supersedes,
        List<Provision> provisions,
        List<LegalStandard> standards,
        List<LegalSource> sources,
        boolean excerpt,
        List<Situation> situations,
        List<RelatedRule> seeAlso) {

    public LawContent {
        provisions = List.copyOf(provisions);
        standards = List.copyOf(standards);
        sources = List.copyOf(sources);
        situations = List.copyOf(situations);
        seeAlso = List.copyOf(seeAlso);
    }

    /** If two provisions had the same key, which validation rejects, the first would win. */
    Map<String, Provision> byKey() {
        var byKey = new LinkedHashMap<String, Provision>();
        provisions.forEach(provision -> byKey.putIfAbsent(provision.key(), provision));
        return byKey;
    }

    boolean isAdopted() {
        return stage == LawStage.ADOPTED;
    }

    boolean isEffectiveOn(LocalDate day) {
        return isAdopted() && effective != null && !effective.isAfter(day);
    }

    /** Whether it has taken the place of the other on the day, also if it takes effect before the other. */
    boolean replaces(LawContent other, LocalDate day) {
        return isEffectiveOn(day) && other.id().equals(supersedes);
    }
}
