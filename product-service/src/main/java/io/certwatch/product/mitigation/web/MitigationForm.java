package io.certwatch.product.mitigation.web;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.time.Day;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.mitigation.Discovery;
import io.certwatch.product.mitigation.HarmStatement;
import io.certwatch.product.mitigation.StatedMitigation;
import io.certwatch.product.mitigation.StatedMitigation.StatedCorrection;
import io.certwatch.product.mitigation.StatedMitigation.StatedHarm;
import io.certwatch.product.mitigation.StatedMitigation.StatedReport;
import io.certwatch.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mitigation file as a person states it, as a whole: what is left out is taken back. */
record MitigationForm(
        @Schema(example = "Router sold without a test result") @Size(max = LONGEST_LINE)
        String title,

        DiscoveryForm discovery,

        @Schema(description = "SKUs of the products that it concerns") @Size(max = MOST_SKUS) @Nullable
        List<String> skus,

        @Schema(
                description = "The key of the provision of the Cybersecurity Law that it concerns, as the law lists it",
                example = "certification-duty")
        @Size(max = LONGEST_LINE)
        @Nullable
        String provision,

        @Schema(description = "What was done about it, in its order") @Size(max = MOST_CORRECTIONS) @Nullable
        List<CorrectionForm> corrections,

        @Schema(description = "Whether harm came about; null if nobody states it") @Nullable
        HarmForm harm,

        @Schema(
                description =
                        "Whether the corrections were made on the company's own initiative; null if nobody states it")
        @Nullable
        Boolean ownInitiative,

        @Schema(description = "Whether it is the first time; null if nobody states it") @Nullable
        Boolean firstTime,

        @Schema(description = "That the company told the authority by itself; null if it did not, or nobody states it")
        @Nullable
        OwnReportForm report,

        @Schema(description = "Whether nothing is to be added any more") @Nullable
        Boolean closed,

        @Schema(description = Author.BY, example = "li.na") @Size(max = LONGEST_LINE) @Nullable
        String by) {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 4_000;
    static final int MOST_SKUS = 500;
    static final int MOST_CORRECTIONS = 100;

    record DiscoveryForm(
            @Schema(description = "The day, in China", example = "2026-11-02")
            LocalDate on,

            @Schema(description = "Who found it", example = "Wang Wei") @Size(max = LONGEST_LINE)
            String by,

            Discovery.Through through,

            @Schema(description = "What was found", example = "NE-8000 was sold before its test result was on record")
            @Size(max = LONGEST_TEXT)
            String what) {}

    record CorrectionForm(
            @Schema(description = "Of the correction that it changes; null for another one") @Nullable
            UUID id,

            @Schema(description = "The day, in China; not before the discovery", example = "2026-11-03")
            LocalDate on,

            @Schema(description = "Who did it", example = "Zhao Lei") @Size(max = LONGEST_LINE)
            String by,

            @Schema(example = "Sale stopped, customers told") @Size(max = LONGEST_TEXT)
            String what) {}

    record HarmForm(
            HarmStatement.Degree degree,

            @Schema(description = "What came about; needed unless none is known", example = "One delivery was delayed")
            @Size(max = LONGEST_TEXT)
            @Nullable
            String what) {}

    record OwnReportForm(
            @Schema(description = "The day, in China", example = "2026-11-04")
            LocalDate on,

            @Schema(description = "That was told", example = "Cyberspace administration of the province")
            @Size(max = LONGEST_LINE)
            String authority,

            @Schema(description = "Whether the authority did not know of it before; null if nobody states it") @Nullable
            Boolean unknownBefore) {}

    record Stated(StatedMitigation mitigation, Author author) {}

    /** @throws io.certwatch.platform.web.RequestProblem that names all invalid fields */
    Stated toStated(Caller caller) {
        var faults = new FieldFaults();
        var author = caller.author(faults.optionalLine("by", by));
        var stated = new StatedMitigation(
                faults.line("title", title),
                new Discovery(
                        day(faults, "discovery.on", discovery.on()),
                        faults.line("discovery.by", discovery.by()),
                        discovery.through(),
                        faults.text("discovery.what", discovery.what())),
                skus(faults),
                faults.optionalLine("provision", provision),
                corrections(faults),
                harm(faults),
                ownInitiative,
                firstTime,
                report(faults),
                Boolean.TRUE.equals(closed));
        RequestFields.rejectIfAny(faults);
        return new Stated(stated, author);
    }

    private Set<String> skus(FieldFaults faults) {
        var read = new LinkedHashSet<String>();
        if (skus != null) skus.forEach(sku -> read.add(faults.line("skus", sku)));
        return read;
    }

    private List<StatedCorrection> corrections(FieldFaults faults) {
        var read = new ArrayList<StatedCorrection>();
        for (var given : corrections == null ? List.<CorrectionForm>of() : corrections) {
            var field = "corrections[" + read.size() + "]";
            read.add(new StatedCorrection(
                    given.id(),
                    day(faults, field + ".on", given.on()),
                    faults.line(field + ".by", given.by()),
                    faults.text(field + ".what", given.what())));
        }
        return read;
    }

    private @Nullable StatedHarm harm(FieldFaults faults) {
        if (harm == null) return null;
        var none = harm.degree() == HarmStatement.Degree.NONE_KNOWN;
        var what = none ? faults.optionalText("harm.what", harm.what()) : faults.text("harm.what", harm.what());
        return new StatedHarm(harm.degree(), what);
    }

    private @Nullable StatedReport report(FieldFaults faults) {
        return report == null
                ? null
                : new StatedReport(
                        day(faults, "report.on", report.on()),
                        faults.line("report.authority", report.authority()),
                        report.unknownBefore());
    }

    private static LocalDate day(FieldFaults faults, String field, LocalDate day) {
        if (Day.read(day.toString()).isEmpty()) faults.add(field, PlatformText.of("fault.no-day"));
        return day;
    }
}
