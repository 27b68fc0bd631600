package io.certwatch.catalogue.edition;

import static java.util.Objects.requireNonNull;

import io.certwatch.catalogue.source.Arrival;
import io.certwatch.edition.Bilingual;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import io.certwatch.platform.text.Sha256;
import io.certwatch.platform.time.ChinaCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Withdraws a published edition by an edition of its own. First marks the withdrawn edition, which succeeds only once;
 * the withdrawing edition is derived from that mark, so it can still be created after a crash.
 */
public final class WithdrawEdition {

    public sealed interface WithdrawalOutcome {

        record Done(Edition withdrawal) implements WithdrawalOutcome {}

        record Unknown(EditionId id) implements WithdrawalOutcome {}

        /** The edition is a draft or itself a withdrawal. */
        record NothingHolds(EditionId id) implements WithdrawalOutcome {}

        record AlreadyWithdrawn(EditionId id, EditionId by) implements WithdrawalOutcome {}
    }

    private static final int ATTEMPTS = 3;
    private static final Messages MESSAGES = new Messages("io.certwatch.catalogue");

    private final Editions editions;
    private final Clock clock;

    WithdrawEdition(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    public WithdrawalOutcome withdraw(EditionId id, String reason) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var edition = editions.find(id).orElse(null);
            if (edition == null) return new WithdrawalOutcome.Unknown(id);
            var published = edition.published();
            if (published == null || edition.content().withdraws() != null)
                return new WithdrawalOutcome.NothingHolds(id);
            if (published.withdrawal() != null)
                return new WithdrawalOutcome.AlreadyWithdrawn(
                        id, published.withdrawal().by());
            var withdrawn = edition.nextRevision(before -> before.withdraw(withdrawal(id, reason)));
            if (editions.updatePublished(withdrawn)) return new WithdrawalOutcome.Done(tell(withdrawn));
        }
        throw new IllegalStateException("Edition " + id + " changes faster than it can be withdrawn");
    }

    /** Creates the withdrawing editions that a crash left out. */
    public void finish() {
        editions.withdrawals().forEach((withdrawn, by) -> {
            if (editions.find(by).isEmpty()) editions.find(withdrawn).ifPresent(this::tell);
        });
    }

    private Published.Withdrawal withdrawal(EditionId id, String reason) {
        return new Published.Withdrawal(new EditionId(id + "-w1"), reason, clock.instant());
    }

    private Edition tell(Edition withdrawn) {
        var withdrawal = withdrawalOf(withdrawn);
        var bytes = withdrawal.reason().getBytes(StandardCharsets.UTF_8);
        var source = new Source("text/plain;charset=UTF-8", Sha256.of(bytes), withdrawal.at(), Arrival.UPLOADED);
        var content = content(withdrawn.content(), withdrawal);
        var published = Published.at(withdrawal.at(), List.of()).bindingSince(withdrawal.at());
        var edition = Edition.draft(content, source).publishedAs(published);
        editions.addPublished(edition, bytes);
        return edition;
    }

    private static EditionContent content(EditionContent withdrawn, Published.Withdrawal withdrawal) {
        var title = withdrawn.title();
        var day = ChinaCalendar.dayOf(withdrawal.at());
        return new EditionContent(
                withdrawal.by(),
                withdrawn.force(),
                withdrawn.sector(),
                new Bilingual(withdrawalTitle(Language.ZH, title.zh()), withdrawalTitle(Language.EN, title.en())),
                withdrawn.announcement(),
                withdrawn.authorities(),
                day,
                day,
                null,
                List.of(),
                withdrawn.id(),
                withdrawal.reason());
    }

    private static @Nullable String withdrawalTitle(Language language, @Nullable String title) {
        return title == null ? null : MESSAGES.text(language, "edition.withdrawal.title", title);
    }

    private static Published.Withdrawal withdrawalOf(Edition withdrawn) {
        return requireNonNull(requireNonNull(withdrawn.published()).withdrawal());
    }
}
