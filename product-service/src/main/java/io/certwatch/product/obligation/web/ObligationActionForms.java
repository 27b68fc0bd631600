package io.certwatch.product.obligation.web;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.Transition.Said;
import io.certwatch.product.obligation.WaiveObligation.Waiver;
import io.certwatch.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The request bodies of obligation actions. Each throws a problem that names all invalid fields. */
final class ObligationActionForms {

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 200;

    private ObligationActionForms() {}

    @Schema(name = "ProgressForm")
    record Progress(
            @Schema(description = "The number of the application", example = "CCRC-2027-0815") @Size(max = 100)
            String application,

            @Schema(description = "Who certifies or tests", example = "CCRC") @Size(max = LONGEST_NAME)
            String body,

            @Schema(description = "When the certificate is expected", example = "2027-02-01")
            LocalDate expected,

            @Schema(description = Author.BY) @Size(max = LONGEST_NAME) @Nullable
            String by) {

        InProgress toState(Caller caller) {
            var faults = new FieldFaults();
            var author = caller.author(faults.optionalLine("by", by));
            var state = new InProgress(
                    faults.line("application", application),
                    faults.line("body", body),
                    expected,
                    author.by(),
                    author.recordedBy());
            RequestFields.rejectIfAny(faults);
            return state;
        }
    }

    @Schema(name = "WaiverForm")
    record Waiving(
            @Schema(description = Author.BY) @Size(max = LONGEST_NAME) @Nullable
            String by,

            @Size(max = LONGEST_REASON) String reason,

            @Schema(
                    description = "The last day on which it holds; if missing, until it is revoked",
                    example = "2027-12-31")
            @Nullable
            LocalDate until) {

        Waiver toWaiver(Caller caller) {
            var faults = new FieldFaults();
            var waiver = new Waiver(caller.author(faults.optionalLine("by", by)), faults.text("reason", reason), until);
            RequestFields.rejectIfAny(faults);
            return waiver;
        }
    }

    @Schema(name = "WaiverRevocationForm")
    record Revocation(
            @Schema(description = Author.BY) @Size(max = LONGEST_NAME) @Nullable
            String by,

            @Schema(description = "In words; may be missing, as of a waiver that is taken back at once")
            @Size(max = LONGEST_REASON)
            @Nullable
            String reason) {

        Said toSaid(Caller caller) {
            var faults = new FieldFaults();
            var author = caller.author(faults.optionalLine("by", by));
            var said = new Said(author.by(), author.recordedBy(), faults.optionalText("reason", reason));
            RequestFields.rejectIfAny(faults);
            return said;
        }
    }
}
