package io.certwatch.law;

import io.certwatch.platform.event.IncomingForm;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One text of one instrument, as catalogue-service published it. Days are days in China.
 *
 * @param revision counts its publications; the newest one holds
 * @param commentsUntil the last day for comments on a draft
 * @param effective the day on which it comes into force; null for a draft
 * @param supersedes the version that it replaces or would replace
 * @param changes how it differs from the version that it supersedes
 * @param publishedAt when a steward published it
 * @param withdrawal null unless it is withdrawn
 */
@RecordBuilder
public record LawVersion(
        String id,
        long revision,
        boolean withdrawn,
        String instrument,
        LegalText name,
        LegalText title,
        Stage stage,
        @Nullable LocalDate issued,
        @Nullable LocalDate commentsUntil,
        @Nullable LocalDate effective,
        @Nullable String supersedes,
        List<Provision> provisions,
        List<Standard> standards,
        List<LawChange> changes,
        Instant publishedAt,
        @Nullable Withdrawal withdrawal)
        implements LawVersionBuilder.With {

    public enum Stage {
        CONSULTATION,
        ADOPTED
    }

    /** @param reason in the words of the steward */
    @IncomingForm
    public record Withdrawal(String reason, Instant at) {}

    /** A mandatory standard for certification or testing. */
    @IncomingForm
    public record Standard(
            String number, String kind, @Nullable LocalDate effective) {}

    /** Of versions that none supersedes. Publication refuses two of one instrument with the same day. */
    static final Comparator<LawVersion> BY_DAY = Comparator.comparing(
                    LawVersion::effective, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(LawVersion::publishedAt)
            .thenComparing(LawVersion::id);

    /** Whether it has come into force by the day; a later version may have replaced it. */
    boolean isEffective(LocalDate day) {
        return !withdrawn && stage == Stage.ADOPTED && effective != null && !effective.isAfter(day);
    }

    /** Whether it has taken the place of the version that it supersedes, whichever of the two days is later. */
    boolean replaces(LawVersion other, LocalDate day) {
        return isEffective(day) && other.id().equals(supersedes);
    }

    /** Whether it is a draft and the day lies in its time for comments. */
    boolean acceptsComments(LocalDate day) {
        return !withdrawn
                && stage == Stage.CONSULTATION
                && (issued == null || !issued.isAfter(day))
                && (commentsUntil == null || !commentsUntil.isBefore(day));
    }

    /** Whether no more comments on the draft are accepted because this one is issued: its next draft, or the final text. */
    boolean closes(LawVersion draft, LocalDate day) {
        if (withdrawn || issued == null || issued.isAfter(day)) return false;
        return switch (stage) {
            case CONSULTATION -> draft.id().equals(supersedes);
            case ADOPTED ->
                draft.instrument().equals(instrument) && draft.issued() != null && issued.isAfter(draft.issued());
        };
    }

    public Optional<Provision> provision(String key) {
        return provisions.stream()
                .filter(provision -> provision.key().equals(key))
                .findFirst();
    }

    Optional<Provision> certificationDuty(String entryCode) {
        return provision(Provision.CERTIFICATION_DUTY)
                .filter(duty -> duty.is(Provision.DUTY) && duty.concerns(entryCode));
    }

    Optional<Provision> penaltyFor(Provision duty, String entryCode) {
        return provisions.stream()
                .filter(provision -> provision.sanctions(duty) && provision.concerns(entryCode))
                .findFirst();
    }

    Optional<Provision> mitigation() {
        return provisions.stream()
                .filter(provision -> provision.is(Provision.MITIGATION))
                .findFirst();
    }
}
