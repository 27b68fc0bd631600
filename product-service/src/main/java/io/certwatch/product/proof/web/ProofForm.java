package io.certwatch.product.proof.web;

import io.certwatch.edition.OwnNumber;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.time.Day;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.proof.EnterProof.StatedProof;
import io.certwatch.product.proof.Proof.Check;
import io.certwatch.product.proof.ProofFacts;
import io.certwatch.product.proof.ProofFacts.NamedModel;
import io.certwatch.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proof as a person states it, as a whole: what is left out is taken back. */
record ProofForm(
        ProofKind kind,

        @Schema(
                description = "As it is printed; null only of a test result that is published without one, which needs"
                        + " holder, models and batch",
                example = "XKA0712345")
        @Size(max = LONGEST_LINE)
        @Nullable
        String number,

        @Schema(description = "The number of the list in which a test result is published", example = "17")
        @Size(max = LONGEST_LINE)
        @Nullable
        String batch,

        @Schema(description = "Who issued it", example = "公安部第三研究所") @Size(max = LONGEST_LINE)
        String body,

        @Schema(description = "That was applied", example = "GA/T 1177-2014") @Size(max = LONGEST_LINE) @Nullable
        String standard,

        @Schema(description = "As it is printed", example = "华为技术有限公司") @Size(max = LONGEST_LINE) @Nullable
        String holder,

        @Schema(description = "Models that it names") @Size(max = MOST_MODELS) @Nullable
        List<NamedModelForm> models,

        @Schema(example = "2026-03-01") @Nullable LocalDate issued,

        @Schema(description = "The last day of its validity, in China; null if none is printed", example = "2028-02-29")
        @Nullable
        LocalDate validUntil,

        @Schema(description = "Where and when somebody looked it up; null if nobody did") @Nullable
        ProofCheckForm checked,

        @Schema(description = "SKUs of the products that it is for") @Size(max = MOST_SKUS) @Nullable
        List<String> skus,

        @Schema(description = Author.BY, example = "li.na") @Size(max = LONGEST_LINE) @Nullable
        String by) {

    static final int LONGEST_LINE = 200;
    static final int MOST_MODELS = 200;
    static final int MOST_SKUS = 500;

    record NamedModelForm(
            @Schema(example = "USG6000E") @Size(max = LONGEST_LINE)
            String model,

            @Schema(example = "V600R007") @Size(max = LONGEST_LINE) @Nullable
            String version) {}

    record ProofCheckForm(
            @Schema(description = "The site or the list", example = "https://www.cac.gov.cn") @Size(max = LONGEST_LINE)
            String where,

            @Schema(example = "2026-11-30") LocalDate on) {

        Check read(FieldFaults faults, Author author) {
            return new Check(faults.line("checked.where", where), day(faults, "checked.on", on), author.by());
        }
    }

    record Stated(StatedProof proof, Author author) {}

    /** @throws io.certwatch.platform.web.RequestProblem that names all invalid fields */
    Stated toStated(Caller caller) {
        var faults = new FieldFaults();
        var author = caller.author(faults.optionalLine("by", by));
        var heldBy = faults.optionalLine("holder", holder);
        var named = models(faults);
        var list = batch(faults);
        var facts = new ProofFacts(
                kind,
                number(faults, heldBy, named, list),
                faults.line("body", body),
                faults.optionalLine("standard", standard),
                heldBy,
                named,
                issued == null ? null : day(faults, "issued", issued),
                validUntil == null ? null : day(faults, "validUntil", validUntil),
                list);
        var look = checked == null ? null : checked.read(faults, author);
        var stated = new StatedProof(facts, look, lines(faults, "skus", skus));
        RequestFields.rejectIfAny(faults);
        return new Stated(stated, author);
    }

    private @Nullable String batch(FieldFaults faults) {
        var written = faults.optionalLine("batch", batch);
        if (written == null) return null;
        var read = OwnNumber.batch(written, "");
        if (read == null) faults.add("batch", Explanation.of("problem.no-batch", written));
        return read;
    }

    /** As printed, or ours for a test result that is published in a batch without one. */
    private String number(FieldFaults faults, @Nullable String heldBy, List<NamedModel> named, @Nullable String list) {
        var printed = faults.optionalLine("number", number);
        if (printed != null) return printed;
        var own = kind == ProofKind.TEST_REPORT ? ProofFacts.numberWithout(heldBy, named, list) : null;
        if (own == null) {
            faults.add(
                    "number",
                    kind == ProofKind.TEST_REPORT
                            ? Explanation.of("problem.number-or-batch")
                            : PlatformText.of("fault.missing"));
        }
        return own == null ? "" : own;
    }

    private List<NamedModel> models(FieldFaults faults) {
        var read = new ArrayList<NamedModel>();
        for (var named : models == null ? List.<NamedModelForm>of() : models) {
            var field = "models[" + read.size() + "]";
            read.add(new NamedModel(
                    faults.line(field + ".model", named.model()),
                    faults.optionalLine(field + ".version", named.version())));
        }
        return read;
    }

    private static List<String> lines(FieldFaults faults, String field, @Nullable List<String> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .map(line -> faults.line(field, line))
                        .distinct()
                        .toList();
    }

    private static LocalDate day(FieldFaults faults, String field, LocalDate day) {
        if (Day.read(day.toString()).isEmpty()) faults.add(field, PlatformText.of("fault.no-day"));
        return day;
    }
}
