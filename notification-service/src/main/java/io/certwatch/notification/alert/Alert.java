package io.certwatch.notification.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The message about one cause to one vendor, to the stewards or to the company's own team.
 *
 * @param traceparent that of the event that began the alert
 * @param announced number of lines in all its parts; null until the run or import has completed
 */
public record Alert(
        AlertId id,
        AlertContent content,
        AlertCause cause,
        AlertStatus status,
        List<Recipient> recipients,
        Sending sending,
        @Nullable String traceparent,
        Instant createdAt,
        @Nullable Integer announced,
        long version) {

    public static Alert begin(
            AlertId id, @Nullable String vendor, AlertCause cause, @Nullable String traceparent, Instant now) {
        return begin(id, new AlertContent.Obligations(vendor, List.of()), cause, traceparent, now);
    }

    public static Alert toStewards(SourceNews news, @Nullable String traceparent, Instant now) {
        var id = AlertId.ofStewards(news.cause());
        return begin(id, news, news.cause(), traceparent, now);
    }

    public static Alert toTeam(String company, AlertContent.TeamNews news, Instant now) {
        var cause = AlertCause.team(news.items().getFirst());
        var id = AlertId.of(company, cause, null);
        return begin(id, news, cause, null, now);
    }

    public static Alert notifyTeam(
            String company, AlertCause cause, List<TeamNotice> notices, @Nullable String traceparent, Instant now) {
        return begin(AlertId.of(company, cause, null), new AlertContent.TeamNotices(notices), cause, traceparent, now);
    }

    private static Alert begin(
            AlertId id, AlertContent content, AlertCause cause, @Nullable String traceparent, Instant now) {
        return new Alert(
                id, content, cause, AlertStatus.COLLECTING, List.of(), Sending.FIRST, traceparent, now, null, 1);
    }

    /** Reminds the vendor of lines of an earlier alert, under the trace of that. */
    public static Alert followUp(Alert of, List<AlertLine> lines, AlertCause cause, Instant now) {
        var id = AlertId.of(of.id().company(), cause, of.vendor());
        var content = new AlertContent.Obligations(of.vendor(), lines);
        return begin(id, content, cause, of.traceparent(), now);
    }

    /** Tells one contact of the vendor of lines of earlier alerts. */
    public static Alert passOn(String company, String vendor, List<AlertLine> lines, AlertCause cause, Instant now) {
        var content = new AlertContent.Obligations(vendor, lines);
        return begin(AlertId.of(company, cause, vendor), content, cause, null, now);
    }

    /**
     * A digest of what waits for a contact.
     *
     * @param vendor null of a member of the company's own team
     */
    public static Alert digest(String company, String contact, @Nullable String vendor, LocalDate day, Instant now) {
        var cause = AlertCause.digest(contact, day);
        var id = AlertId.of(company, cause, vendor);
        return vendor == null
                ? begin(id, new AlertContent.TeamNotices(List.of()), cause, null, now)
                : begin(id, vendor, cause, null, now);
    }

    public @Nullable String vendor() {
        return content instanceof AlertContent.Obligations(var vendor, var _) ? vendor : null;
    }

    public List<AlertLine> lines() {
        return content instanceof AlertContent.Obligations(var _, var lines) ? lines : List.of();
    }

    public List<AlertLine> activeLines() {
        return content instanceof AlertContent.Obligations obligations ? obligations.activeLines() : List.of();
    }

    public List<TeamNotice> notices() {
        return content instanceof AlertContent.TeamNotices(var notices) ? notices : List.of();
    }

    /** Whether it still takes what waits for its contact. */
    public boolean isDigestThatWaits() {
        return cause.kind() == AlertCause.Kind.DIGEST && status == AlertStatus.COLLECTING;
    }

    /** The keys of its lines or notices. */
    public Set<String> keys() {
        return Stream.concat(
                        activeLines().stream().map(AlertLine::key),
                        notices().stream().map(TeamNotice::key))
                .collect(Collectors.toSet());
    }

    /** Whether it is about obligations or notices, and none is left. */
    public boolean isWithoutLines() {
        return switch (content) {
            case AlertContent.Obligations obligations ->
                obligations.activeLines().isEmpty();
            case AlertContent.TeamNotices(var notices) -> notices.isEmpty();
            case AlertContent.TeamNews _, SourceNews _ -> false;
        };
    }

    /** The ids of the obligations in the message. */
    public List<String> obligations() {
        return activeLines().stream().map(AlertLine::obligation).distinct().toList();
    }

    /** The ids of the obligation events behind the lines; each event names its exact cause. */
    public List<String> events() {
        return activeLines().stream().map(AlertLine::event).distinct().toList();
    }

    public AlertSummary summary() {
        var news = content instanceof SourceNews sourceNews ? sourceNews : null;
        return new AlertSummary(
                id, vendor(), news, cause, status, activeLines().size(), recipients, sending, traceparent, createdAt);
    }

    /** A sealed alert accepts no more lines. */
    public Alert seal(List<Recipient> known) {
        if (content instanceof AlertContent.Obligations obligations) {
            if (obligations.activeLines().isEmpty()) return with(AlertStatus.EMPTY, List.of());
            if (obligations.vendor() == null) return with(AlertStatus.NO_VENDOR, List.of());
        }
        if (known.isEmpty()
                && (cause.kind() == AlertCause.Kind.FOLLOW_UP || cause.kind() == AlertCause.Kind.PASSED_ON)) {
            return with(AlertStatus.EMPTY, List.of()); // it would be out of date once there is somebody
        }
        return known.isEmpty() ? with(AlertStatus.NO_CONTACT, List.of()) : with(AlertStatus.PLANNED, known);
    }

    /** Goes to other recipients once more, with lines as they are now. */
    Alert resend(List<Recipient> to, UnaryOperator<AlertLine> asOfNow) {
        if (content instanceof AlertContent.TeamNotices) return resend(to, content);
        var open = lines().stream().map(asOfNow).toList();
        return resend(to, new AlertContent.Obligations(vendor(), open));
    }

    private Alert resend(List<Recipient> to, AlertContent content) {
        return new Alert(
                id,
                content,
                cause,
                AlertStatus.PLANNED,
                to,
                sending.next(recipients, to),
                traceparent,
                createdAt,
                announced,
                version);
    }

    /** The same alert with fewer lines; what is no longer whole states no number of parts. */
    public Alert withLines(Predicate<AlertLine> isTold) {
        if (!(content instanceof AlertContent.Obligations obligations)) return this;
        var told = obligations.activeLines().stream().filter(isTold).toList();
        var isWhole = told.size() == obligations.activeLines().size();
        return isWhole ? this : withObligations(told);
    }

    /** The same alert with fewer notices. */
    public Alert withNotices(Predicate<TeamNotice> isTold) {
        return content instanceof AlertContent.TeamNotices(var notices)
                ? withContent(new AlertContent.TeamNotices(
                        notices.stream().filter(isTold).toList()))
                : this;
    }

    public Alert withObligations(List<AlertLine> lines) {
        return withContent(new AlertContent.Obligations(vendor(), lines));
    }

    public Alert withContent(AlertContent content) {
        return new Alert(id, content, cause, status, recipients, sending, traceparent, createdAt, null, version);
    }

    public Alert with(AlertStatus next, List<Recipient> to) {
        return new Alert(id, content, cause, next, to, sending, traceparent, createdAt, announced, version);
    }
}
