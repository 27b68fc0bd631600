package io.certwatch.law;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is cited of the law that is in force on a day.
 *
 * @param law id of the version in force
 * @param duty the duty to certify or test
 * @param penalty what a breach of the duty costs; null if the version has no such provision
 */
public record LegalCitation(
        String law, Article duty, @Nullable Article penalty) {

    /**
     * @param article null if its number is not known
     * @param renumberedFrom where the superseded version has the same provision, if it has another number there
     */
    public record Article(
            @Nullable String article, @Nullable Renumbering renumberedFrom) {

        static Article of(Provision provision, Optional<LawVersion> superseded) {
            return new Article(
                    provision.article(),
                    superseded
                            .flatMap(law -> law.provision(provision.key())
                                    .flatMap(before -> Renumbering.of(law, before, provision)))
                            .orElse(null));
        }
    }

    /**
     * @param law id of the superseded version
     * @param article its number there
     */
    public record Renumbering(String law, String article) {

        private static Optional<Renumbering> of(LawVersion law, Provision before, Provision now) {
            var number = before.article();
            return number == null || now.article() == null || Objects.equals(number, now.article())
                    ? Optional.empty()
                    : Optional.of(new Renumbering(law.id(), number));
        }
    }
}
