package io.certwatch.catalogue.watching.web;

import io.certwatch.catalogue.edition.reading.GivenFields;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.catalogue.watching.Check;
import io.certwatch.catalogue.watching.Checks;
import io.certwatch.catalogue.watching.DecideHold;
import io.certwatch.catalogue.watching.DecideHold.HoldOutcome;
import io.certwatch.catalogue.watching.EditSources;
import io.certwatch.catalogue.watching.SourceId;
import io.certwatch.catalogue.watching.Sources;
import io.certwatch.importjob.Originals;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.openapi.AnswersFile;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.FileDownload;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/sources/{id}/checks")
class ChecksController {

    @Schema(name = "CheckReleaseForm")
    record ReleaseForm(
            @Size(max = 2_000) String reason,

            @Schema(description = Author.BY) @Size(max = 200) @Nullable
            String by,

            @Schema(description = "What the document does not say of the edition, such as its id") @Nullable
            GivenFields given) {}

    @Schema(name = "CheckDismissalForm")
    record DismissalForm(
            @Size(max = 2_000) String reason,

            @Schema(description = Author.BY) @Size(max = 200) @Nullable
            String by) {}

    private final Sources sources;
    private final Checks checks;
    private final Originals originals;
    private final EditSources keepSource;
    private final DecideHold settleHold;
    private final CurrentCaller caller;

    ChecksController(
            Sources sources,
            Checks checks,
            Originals originals,
            EditSources keepSource,
            DecideHold settleHold,
            CurrentCaller caller) {
        this.sources = sources;
        this.checks = checks;
        this.originals = originals;
        this.keepSource = keepSource;
        this.settleHold = settleHold;
        this.caller = caller;
    }

    /** Newest first; includes the checks of retired sources. */
    @Operation(operationId = "listChecks", summary = "List the checks of a source, newest first")
    @GetMapping
    Page<CheckView> history(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var source = requireSource(id);
        var found = checks.newestFirst(source, after == null ? null : (int) Cursor.number(after), limit + 1);
        return Page.of(found, limit, check -> String.valueOf(check.number())).map(this::view);
    }

    /** Requests a check. Returns the open check if there is one, because a source has only one at a time. */
    @Operation(operationId = "checkSource", summary = "Check a source now")
    @Answers(202)
    @PostMapping
    ResponseEntity<CheckView> check(@PathVariable String id) {
        var source = new SourceId(id);
        var open = keepSource.ask(source).orElseThrow(() -> RequestProblem.unknown("source", id));
        return ResponseEntity.accepted()
                .location(URI.create(Check.href(source, open.number())))
                .body(CheckView.of(source, open));
    }

    @Operation(operationId = "getCheck", summary = "Get a check")
    @GetMapping("/{number}")
    CheckView check(@PathVariable String id, @PathVariable int number) {
        var source = new SourceId(id);
        var open =
                sources.find(source).map(known -> known.checkState().open()).filter(check -> check.number() == number);
        return open.map(check -> CheckView.of(source, check)).orElseGet(() -> view(find(id, number)));
    }

    @Operation(operationId = "downloadCheckOriginal", summary = "Download the bytes that a check fetched")
    @AnswersFile
    @GetMapping("/{number}/original")
    ResponseEntity<Resource> original(@PathVariable String id, @PathVariable int number) {
        var answer = find(id, number).answer();
        if (answer == null) throw RequestProblem.unknown("original", id + "/" + number);
        var original = answer.original();
        return FileDownload.ofNameOr(
                        answer.name(),
                        original.sha256().substring(0, 16),
                        original.sha256(),
                        original.mediaType(),
                        original.charset())
                .of(original.size(), () -> originals.open(original.sha256()));
    }

    @Operation(operationId = "releaseCheck", summary = "Take over what a check holds")
    @Answers({200, 409})
    @PostMapping("/{number}/release")
    CheckView release(@PathVariable String id, @PathVariable int number, @RequestBody ReleaseForm form) {
        var given = form.given() == null ? GivenFields.NONE : form.given();
        var faults = new FieldFaults();
        var author = author(form.by(), faults);
        var reason = faults.text("reason", form.reason());
        RequestFields.rejectIfAny(faults);
        return answer(id, number, settleHold.release(new SourceId(id), number, author, reason, given));
    }

    @Operation(operationId = "dismissCheck", summary = "Discard what a check holds")
    @Answers({200, 409})
    @PostMapping("/{number}/dismiss")
    CheckView dismiss(@PathVariable String id, @PathVariable int number, @RequestBody DismissalForm form) {
        var faults = new FieldFaults();
        var author = author(form.by(), faults);
        var reason = faults.text("reason", form.reason());
        RequestFields.rejectIfAny(faults);
        return answer(id, number, settleHold.dismiss(new SourceId(id), number, author, reason));
    }

    private CheckView answer(String id, int number, HoldOutcome settlement) {
        return switch (settlement) {
            case HoldOutcome.Done(var check) -> view(check);
            case HoldOutcome.UnknownCheck() -> throw unknown(id, number);
            case HoldOutcome.NotHeld(var outcome) ->
                throw RequestProblem.conflict(
                        "not-held", ProblemText.of("problem.check-not-held", ProblemText.of("outcome." + outcome)));
            case HoldOutcome.AlreadySettled(var hold) ->
                throw RequestProblem.conflict(
                        "already-settled",
                        ProblemText.of(
                                "problem.hold-settled",
                                ProblemText.of("hold." + hold.word()),
                                hold.by(),
                                hold.at().toString()));
            case HoldOutcome.Overtaken(var check) ->
                throw RequestProblem.conflict("overtaken", ProblemText.of("problem.hold-overtaken", check));
            case HoldOutcome.NotReleasable() ->
                throw RequestProblem.conflict("not-releasable", ProblemText.of("problem.not-releasable"));
            case HoldOutcome.StillHeld(var reasons) -> throw SourceProblems.stillHeld(reasons);
        };
    }

    private CheckView view(Check check) {
        return CheckView.of(check, Disclosure.to(caller.get()));
    }

    private SourceId requireSource(String id) {
        return sources.find(new SourceId(id))
                .orElseThrow(() -> RequestProblem.unknown("source", id))
                .id();
    }

    private Check find(String id, int number) {
        return checks.find(new SourceId(id), number).orElseThrow(() -> unknown(id, number));
    }

    private static RequestProblem unknown(String id, int number) {
        return RequestProblem.unknown("check", id + "/" + number);
    }

    private Author author(@Nullable String by, FieldFaults faults) {
        return caller.get().author(faults.optionalLine("by", by));
    }
}
