package io.certwatch.product.checklist.facts;

import static java.util.stream.Collectors.joining;

import io.certwatch.edition.Force;
import io.certwatch.law.KnownLaws;
import io.certwatch.law.LawVersion;
import io.certwatch.platform.text.Language;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.checklist.facts.OpenConsultations.OpenConsultation;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Knows the texts of one kind that are open for comments. */
@FunctionalInterface
public interface OpenConsultations {

    /** Those that are open on the day, in China, in any order. */
    List<OpenConsultation> on(LocalDate day);

    /**
     * A text that is open for comments.
     *
     * @param id unique among editions and laws
     * @param address where it can be read
     * @param lastDay for comments, in China; null if it is not stated
     * @param effective when it is proposed to take effect; null if it is not stated
     */
    record OpenConsultation(
            String id,
            Wording title,
            String address,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate effective) {}

    /** Drafts of laws that are open for comments. */
    record LawConsultations(Supplier<KnownLaws> laws) implements OpenConsultations {

        @Override
        public List<OpenConsultation> on(LocalDate day) {
            return laws.get().openForComments(day).stream()
                    .map(LawConsultations::consultation)
                    .toList();
        }

        private static OpenConsultation consultation(LawVersion version) {
            return new OpenConsultation(
                    "law/" + version.id(),
                    new Wording(title(version, Language.ZH), title(version, Language.EN)),
                    "/api/laws/" + Sentence.encode(version.id()),
                    version.commentsUntil(),
                    version.effective());
        }

        private static String title(LawVersion version, Language language) {
            return Stream.of(version.name().in(language), version.title().in(language))
                    .filter(text -> !text.isEmpty())
                    .collect(joining(language == Language.ZH ? "，" : ", "));
        }
    }

    /**
     * Editions that are open for comments. An edition names no last day for them: it is open until it is withdrawn, or a
     * later statutory edition replaces it or what it would have replaced.
     */
    record EditionConsultations(Supplier<Collection<Edition>> editions) implements OpenConsultations {

        @Override
        public List<OpenConsultation> on(LocalDate day) {
            var known = editions.get();
            return known.stream()
                    .filter(edition -> edition.force() == Force.CONSULTATION && !edition.withdrawn())
                    .filter(edition -> !edition.issued().isAfter(day))
                    .filter(edition -> known.stream().noneMatch(other -> decides(other, edition)))
                    .map(EditionConsultations::consultation)
                    .toList();
        }

        private static boolean decides(Edition other, Edition proposed) {
            return other.force() == Force.STATUTORY
                    && !other.withdrawn()
                    && other.laterThan(proposed)
                    && (proposed.id().equals(other.supersedes())
                            || proposed.supersedes() != null
                                    && Objects.equals(proposed.supersedes(), other.supersedes()));
        }

        private static OpenConsultation consultation(Edition edition) {
            return new OpenConsultation(
                    "edition/" + edition.id(),
                    edition.title(),
                    "/api/editions/" + Sentence.encode(edition.id()),
                    null,
                    edition.effective());
        }
    }
}
