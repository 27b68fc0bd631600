package io.certwatch.product.mitigation.web;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.mitigation.Attribution;
import io.certwatch.product.mitigation.Circumstance;
import io.certwatch.product.mitigation.Correction;
import io.certwatch.product.mitigation.Discovery;
import io.certwatch.product.mitigation.HarmStatement;
import io.certwatch.product.mitigation.Mitigation;
import io.certwatch.product.mitigation.MitigationChange;
import io.certwatch.product.mitigation.MitigationScan;
import io.certwatch.product.mitigation.OnRecord;
import io.certwatch.product.mitigation.OwnReport;
import io.certwatch.product.mitigation.RecordPart;
import io.certwatch.product.mitigation.YesOrNoStatement;
import io.certwatch.product.mitigation.web.ProvisionWords.ProvisionView;
import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mitigation file of the company.
 *
 * @param provision that it concerns; null if none is stated
 * @param files also those that are withdrawn
 * @param circumstances that the provision on mitigation refers to, and what is on record of each
 * @param mitigation the provision on mitigation in force today
 * @param page where it can be printed
 * @param closed null while it is open
 * @param changes who changed what, in their order
 */
@RecordBuilder
record MitigationView(
        UUID id,
        String title,
        DiscoveryView discovery,
        List<String> skus,
        @Nullable ProvisionView provision,
        List<CorrectionView> corrections,
        @Nullable HarmView harm,
        @Nullable YesOrNoView ownInitiative,
        @Nullable YesOrNoView firstTime,
        @Nullable OwnReportView report,
        List<MitigationScanView> files,
        List<CircumstanceView> circumstances,
        ProvisionView mitigation,
        String page,
        @Nullable AttributionView closed,
        AttributionView opened,
        List<MitigationChangeView> changes,
        long revision) {

    record AttributionView(String by, RecordedBy recordedBy, Instant at) {

        static AttributionView of(Attribution stated) {
            return new AttributionView(stated.by(), stated.recordedBy(), stated.at());
        }

        static @Nullable AttributionView ofOptional(@Nullable Attribution stated) {
            return stated == null ? null : of(stated);
        }
    }

    record DiscoveryView(LocalDate on, String by, Discovery.Through through, String what) {}

    record CorrectionView(UUID id, LocalDate on, String by, String what, AttributionView stated) {

        static CorrectionView of(Correction one) {
            return new CorrectionView(one.id(), one.on(), one.by(), one.what(), AttributionView.of(one.stated()));
        }
    }

    record HarmView(HarmStatement.Degree degree, @Nullable String what, AttributionView stated) {

        static @Nullable HarmView of(@Nullable HarmStatement harm) {
            return harm == null ? null : new HarmView(harm.degree(), harm.what(), AttributionView.of(harm.stated()));
        }
    }

    record YesOrNoView(boolean yes, AttributionView stated) {

        static @Nullable YesOrNoView of(@Nullable YesOrNoStatement statement) {
            return statement == null ? null : new YesOrNoView(statement.yes(), AttributionView.of(statement.stated()));
        }
    }

    record OwnReportView(
            LocalDate on, String authority, @Nullable Boolean unknownBefore, AttributionView stated) {

        static @Nullable OwnReportView of(@Nullable OwnReport report) {
            return report == null
                    ? null
                    : new OwnReportView(
                            report.on(),
                            report.authority(),
                            report.unknownBefore(),
                            AttributionView.of(report.stated()));
        }
    }

    /**
     * @param correction that it shows; null if it shows what was found, or more than one
     * @param size in bytes
     * @param withdrawn null unless it is withdrawn
     */
    record MitigationScanView(
            UUID id,
            @Nullable UUID correction,
            String name,

            @Schema(description = "What the content of the file is")
            String mediaType,

            long size,
            String sha256,
            String href,
            AttributionView added,
            @Nullable AttributionView withdrawn) {

        static MitigationScanView of(UUID mitigation, MitigationScan file) {
            return new MitigationScanView(
                    file.id(),
                    file.correction(),
                    file.name(),
                    file.type().mediaType(),
                    file.size(),
                    file.sha256(),
                    MitigationFilesController.path(mitigation, file.id()),
                    AttributionView.of(file.added()),
                    AttributionView.ofOptional(file.withdrawn()));
        }
    }

    /** A circumstance, and what would show it. Whether it is there is not said. */
    record CircumstanceView(Circumstance circumstance, Explanation words, List<RecordPartView> parts) {

        static CircumstanceView of(OnRecord.RecordedCircumstance recorded) {
            return new CircumstanceView(
                    recorded.circumstance(),
                    recorded.circumstance().words(),
                    recorded.parts().stream().map(RecordPartView::of).toList());
        }
    }

    /** @param onRecord the statement or evidence; null if nothing is on record */
    record RecordPartView(
            RecordPart part, Explanation words, @Nullable Explanation onRecord) {

        static RecordPartView of(OnRecord.RecordedPart recorded) {
            return new RecordPartView(recorded.part(), recorded.part().words(), recorded.words());
        }
    }

    record MitigationChangeView(long revision, List<MitigationChange.Part> parts, AttributionView by) {

        static MitigationChangeView of(MitigationChange change) {
            return new MitigationChangeView(change.revision(), change.parts(), AttributionView.of(change.by()));
        }
    }

    /** @param article the provision on mitigation in force today */
    static MitigationView of(Mitigation file, @Nullable ProvisionView provision, ProvisionView article) {
        var found = file.discovery();
        return MitigationViewBuilder.builder()
                .id(file.id())
                .title(file.title())
                .discovery(new DiscoveryView(found.on(), found.by(), found.through(), found.what()))
                .skus(file.skus())
                .provision(provision)
                .corrections(file.corrections().stream().map(CorrectionView::of).toList())
                .harm(HarmView.of(file.harm()))
                .ownInitiative(YesOrNoView.of(file.ownInitiative()))
                .firstTime(YesOrNoView.of(file.firstTime()))
                .report(OwnReportView.of(file.report()))
                .files(file.files().stream()
                        .map(one -> MitigationScanView.of(file.id(), one))
                        .toList())
                .circumstances(
                        OnRecord.of(file).stream().map(CircumstanceView::of).toList())
                .mitigation(article)
                .page(MitigationPageController.path(file.id()))
                .closed(AttributionView.ofOptional(file.closed()))
                .opened(AttributionView.of(file.opened()))
                .changes(file.changes().stream().map(MitigationChangeView::of).toList())
                .revision(file.revision())
                .build();
    }
}
