package io.certwatch.law;

import java.util.List;
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
     * @param renumberedFrom the last adopted version that has the same provision under another number; null if there is
     *     none
     */
    public record Article(
            @Nullable String article, @Nullable Renumbering renumberedFrom) {

        static Article of(Provision provision, List<LawVersion> earlier) {
            return new Article(
                    provision.article(), Renumbering.of(provision, earlier).orElse(null));
        }
    }

    /**
     * @param law id of the earlier version
     * @param article its number there
     */
    public record Renumbering(String law, String article) {

        /** @param earlier versions, the last one first */
        static Optional<Renumbering> of(Provision provision, List<LawVersion> earlier) {
            return earlier.stream()
                    .flatMap(law ->
                            law.provision(provision.key()).flatMap(before -> of(law, before, provision)).stream())
                    .findFirst();
        }

        private static Optional<Renumbering> of(LawVersion law, Provision before, Provision now) {
            var number = before.article();
            return number == null || now.article() == null || Objects.equals(number, now.article())
                    ? Optional.empty()
                    : Optional.of(new Renumbering(law.id(), number));
        }
    }
}
