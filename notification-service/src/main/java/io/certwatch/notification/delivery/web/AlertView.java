package io.certwatch.notification.delivery.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertContent;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.AlertSummary;
import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.delivery.Attempt;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DigestPlace;
import io.certwatch.notification.delivery.web.AlertPages.ReportedDelivery;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.notification.vocabulary.CiiExposure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The response body of an alert; without its lines in a list.
 *
 * @param sending counted from 1, and further with each resend
 * @param notices what the team is told, without its lines; null unless the alert is one to the team about something to know
 */
record AlertView(
        String id,
        int part,
        String company,
        @Nullable String vendor,
        CauseView cause,
        AlertStatus status,
        Instant createdAt,
        @Nullable String traceparent,
        int sending,
        int lineCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<LineView> lines,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<NoticeToTeamView> notices,
        List<DeliveryView> deliveries) {

    @Schema(name = "AlertCause")
    record CauseView(AlertCause.Kind kind, String id) {

        static CauseView of(AlertCause cause) {
            return new CauseView(cause.kind(), cause.id());
        }
    }

    record LineView(
            String obligation,
            String sku,
            BilingualText name,
            @Nullable String model,
            CiiExposure cii,
            String edition,
            String announcement,
            String entry,
            BilingualText entryName,
            @Nullable LocalDate due,
            BilingualText explanation,
            AlertLine.News news,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BilingualText why,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ApplicationView application,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RenewalView renewal,

            LinksView links) {

        static LineView of(AlertLine line) {
            return new LineView(
                    line.obligation(),
                    line.product().sku(),
                    line.product().name(),
                    line.product().model(),
                    line.product().cii(),
                    line.edition().id(),
                    line.edition().announcement(),
                    line.entry().code(),
                    line.entry().name(),
                    line.due(),
                    line.explanation(),
                    line.news(),
                    line.why(),
                    ApplicationView.of(line.application()),
                    RenewalView.of(line.renewal()),
                    LinksView.of(line));
        }
    }

    @Schema(name = "AlertLineApplication")
    record ApplicationView(String number, String body, LocalDate expected) {

        static @Nullable ApplicationView of(AlertLine.@Nullable Application pending) {
            return pending == null ? null : new ApplicationView(pending.number(), pending.body(), pending.expected());
        }
    }

    @Schema(name = "AlertLineRenewal")
    record RenewalView(
            String certificate,
            LocalDate validUntil,

            @Schema(description = "What ends; null if the register does not tell")
            AlertLine.@Nullable EndingProof kind,

            @Schema(description = "Whether the vendor itself named it")
            boolean givenByVendor,

            @Schema(
                    description =
                            "Whether the public register lists it; a vendor who did not name it reads no other number")
            boolean inRegister) {

        static @Nullable RenewalView of(AlertLine.@Nullable Renewal renewal) {
            return renewal == null
                    ? null
                    : new RenewalView(
                            renewal.certificate(),
                            renewal.validUntil(),
                            renewal.kind(),
                            renewal.givenByVendor(),
                            renewal.inRegister());
        }
    }

    /**
     * @param day that it is about, in China
     * @param page path of the page about it
     */
    @Schema(name = "NoticeToTeam")
    record NoticeToTeamView(
            BilingualText title,
            List<BilingualText> details,
            @Nullable LocalDate day,
            String page,
            boolean urgent) {

        static NoticeToTeamView of(TeamNotice notice) {
            return new NoticeToTeamView(notice.title(), notice.details(), notice.day(), notice.page(), notice.urgent());
        }
    }

    @Schema(name = "AlertLineLinks")
    record LinksView(String obligation, String product) {

        static LinksView of(AlertLine line) {
            return new LinksView(
                    "/api/obligations/" + segment(line.obligation()),
                    "/api/products/" + segment(line.product().sku()));
        }

        private static String segment(String id) {
            return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
        }
    }

    /**
     * The digest for which the lines wait, or in which they were sent.
     *
     * @param id of an alert
     * @param at when it is due
     */
    @Schema(name = "DigestOfDelivery")
    record DigestView(String id, Instant at) {

        static @Nullable DigestView of(@Nullable DigestPlace place) {
            return place == null
                    ? null
                    : new DigestView(place.digest().value(), place.time().at());
        }
    }

    @Schema(name = "Attempt")
    record AttemptView(Instant at, Attempt.Result result, String answer, int sending) {

        static AttemptView of(Attempt attempt) {
            return new AttemptView(attempt.at(), attempt.result(), attempt.answer(), attempt.sending());
        }
    }

    record DeliveryView(
            String id,
            String channel,
            String contact,
            String recipient,
            String name,
            String language,
            int sending,
            Delivery.Status status,
            @Nullable Instant nextAttemptAt,
            Instant plannedAt,
            @Nullable DigestView digest,
            List<AttemptView> attempts,
            List<DeliveryReportView> reports) {

        static DeliveryView of(ReportedDelivery reported) {
            var delivery = reported.delivery();
            return new DeliveryView(
                    delivery.id(),
                    "EMAIL",
                    delivery.recipient().contact(),
                    delivery.recipient().email(),
                    delivery.recipient().name(),
                    delivery.recipient().language().code(),
                    delivery.sending(),
                    delivery.status(),
                    delivery.due(),
                    delivery.plannedAt(),
                    DigestView.of(delivery.place()),
                    delivery.attempts().stream().map(AttemptView::of).toList(),
                    reported.reports().stream().map(DeliveryReportView::of).toList());
        }
    }

    static AlertView of(Alert alert, List<ReportedDelivery> deliveries) {
        return of(
                alert.summary(),
                alert.activeLines().stream().map(LineView::of).toList(),
                alert.content() instanceof AlertContent.TeamNotices(var notices)
                        ? notices.stream().map(NoticeToTeamView::of).toList()
                        : null,
                deliveries);
    }

    static AlertView of(AlertSummary alert, List<ReportedDelivery> deliveries) {
        return of(alert, null, null, deliveries);
    }

    private static AlertView of(
            AlertSummary alert,
            @Nullable List<LineView> lines,
            @Nullable List<NoticeToTeamView> notices,
            List<ReportedDelivery> deliveries) {
        return new AlertView(
                alert.id().value(),
                alert.id().part(),
                alert.id().company(),
                alert.vendor(),
                CauseView.of(alert.cause()),
                alert.status(),
                alert.createdAt(),
                alert.traceparent(),
                alert.sending().number(),
                alert.lineCount(),
                lines,
                notices,
                deliveries.stream().map(DeliveryView::of).toList());
    }
}
